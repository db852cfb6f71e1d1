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
package org.openhab.binding.camerahub.internal.router;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhab.binding.camerahub.internal.trust.ServerTls;

/**
 * Answers as RouterOS does: all values are texts, a lease that was made by hand and has no device is "waiting", faults
 * are objects. Its certificate names nobody in particular, as that which RouterOS makes itself.
 *
 * @author Camera Hub authors - Initial contribution
 */
final class FakeRouterOs implements AutoCloseable {

    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<JsonObject> leases = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile String body;

    private final HttpsServer server;

    FakeRouterOs() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ServerTls.context()));
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A lease in the shape of RouterOS 7. */
    void lease(String mac, String hostName, String state) {
        boolean bound = state.equals("bound");
        String number = Integer.toString(leases.size() + 10);
        JsonObject lease = new JsonObject();
        lease.addProperty(".id", "*" + number);
        if (bound) {
            lease.addProperty("active-address", "192.0.2." + number);
            lease.addProperty("active-client-id", "1:" + mac.toLowerCase());
            lease.addProperty("active-mac-address", mac);
            lease.addProperty("active-server", "defconf");
        }
        lease.addProperty("address", "192.0.2." + number);
        lease.addProperty("address-lists", "");
        lease.addProperty("blocked", "false");
        lease.addProperty("client-id", "1:" + mac.toLowerCase());
        lease.addProperty("dhcp-option", "");
        lease.addProperty("disabled", "false");
        lease.addProperty("dynamic", Boolean.toString(bound));
        if (bound) {
            lease.addProperty("expires-after", "8m12s");
        }
        if (hostName != null) {
            lease.addProperty("host-name", hostName);
        }
        lease.addProperty("last-seen", bound ? "1m48s" : "never");
        lease.addProperty("mac-address", mac);
        lease.addProperty("radius", "false");
        lease.addProperty("server", "defconf");
        lease.addProperty("status", state);
        leases.add(lease);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String login = header.startsWith("Basic ")
                ? new String(Base64.getDecoder().decode(header.substring("Basic ".length())), UTF_8)
                : header;
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + login);
        int code = login.equals("reader:secret") ? status : 401;
        JsonArray list = new JsonArray();
        leases.forEach(list::add);
        String text =
                switch (code) {
                    case 200 -> body == null ? list.toString() : body;
                    case 401 -> "{\"error\":401,\"message\":\"Unauthorized\"}";
                    default -> "{\"error\":" + code + ",\"message\":\"no\"}";
                };
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Location", url() + "/rest/elsewhere");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
