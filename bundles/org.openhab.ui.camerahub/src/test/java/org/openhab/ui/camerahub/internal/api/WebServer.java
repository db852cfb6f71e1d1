/*
 * Copyright (c) 2026 The Camera Hub for openHAB authors
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.ui.camerahub.internal.api;

import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.openhab.core.auth.Role;
import org.openhab.core.embedded.internal.auth.MemoryUserRegistry;
import org.openhab.core.io.rest.auth.AuthFilter;
import org.openhab.core.io.rest.auth.internal.JwtHelper;
import org.openhab.io.camerahub.HubSettings;
import org.openhab.ui.camerahub.internal.binding.BindingServices;
import org.openhab.ui.camerahub.internal.dispatch.Gate;
import org.openhab.ui.camerahub.internal.web.WebPageServlet;

/**
 * Pages and API on a web server as openHAB has it, with an administrator, a user and a client.
 *
 * @author Camera Hub authors - Initial contribution
 */
final class WebServer implements AutoCloseable {

    final FakeHub hub = new FakeHub();
    final HubSettings settings = mock(HubSettings.class);
    final BindingServices binding = new BindingServices();
    final MemoryUserRegistry users = new MemoryUserRegistry();
    final String adminToken =
            users.addUserApiToken(users.register("anna", "", Set.of(Role.ADMIN, Role.USER)), "test", "");
    final String userToken = users.addUserApiToken(users.register("ben", "", Set.of(Role.USER)), "test", "");
    final ApiServlet servlet;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    WebServer() throws Exception {
        servlet = new ApiServlet(
                new Gate(new AuthFilter(new JwtHelper(), users)),
                hub.control,
                settings,
                binding,
                WebServer::say,
                scheduler,
                "1.2.3");
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder api = new ServletHolder(servlet);
        api.setAsyncSupported(true);
        context.addServlet(api, ApiServlet.PATH + "/*");
        context.addServlet(new ServletHolder(new WebPageServlet()), WebPageServlet.PATH + "/*");
        server.setHandler(context);
        server.start();
    }

    /** As openHAB's translation provider does, out of the same files. */
    static String say(String key, Locale locale, Object... values) {
        String file = "/OH-INF/i18n/camerahubui" + (locale.equals(Locale.GERMAN) ? "_de" : "") + ".properties";
        try (InputStream in = WebServer.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return MessageFormat.format(texts.getProperty(key), values);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    URI api(String path) {
        return URI.create(origin() + ApiServlet.PATH + path);
    }

    /** As an administrator. */
    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, null, headers);
    }

    /** As an administrator; a body is JSON. */
    HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = request(method, path, body).header("Authorization", "Bearer " + adminToken);
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** As nobody. */
    HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(api(path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<InputStream> stream(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() throws Exception {
        servlet.deactivate();
        server.stop();
        scheduler.shutdownNow();
    }
}
