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
package org.openhab.core.embedded.internal.rest;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.OpenHAB;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.items.Item;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.items.MetadataRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * As much of openHAB's REST interface as openHAB's Alexa skill asks for to show cameras: the root, the instance's id, and
 * items with their metadata and states. Reading items needs no login there either.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=stand-in-rest",
            "osgi.http.whiteboard.servlet.pattern=" + RestServlet.PATH + "/*"
        })
public class RestServlet extends HttpServlet {

    static final String PATH = "/rest";

    private static final long serialVersionUID = 1L;

    /** Of the interface, as openHAB 5.1 has it. */
    private static final String VERSION = "8";

    private static final String ITEMS = "/items";
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";

    private final transient Gson gson = new GsonBuilder().disableHtmlEscaping().create();
    private final transient ItemRegistry items;
    private final transient ItemView view;
    private final transient LocaleProvider locales;
    private final transient InstanceId instance;

    @Activate
    public RestServlet(
            @Reference ItemRegistry items, @Reference MetadataRegistry metadata, @Reference LocaleProvider locales) {
        this.items = items;
        this.view = new ItemView(metadata);
        this.locales = locales;
        this.instance = new InstanceId(Path.of(OpenHAB.getUserDataFolder()));
    }

    @Override
    protected void doGet(@Nullable HttpServletRequest request, @Nullable HttpServletResponse response)
            throws IOException {
        if (request == null || response == null) {
            return;
        }
        @Nullable String info = request.getPathInfo();
        String path = info == null ? "/" : info;
        if (path.equals("/")) {
            write(response, JSON, gson.toJson(root(base(request))));
        } else if (path.equals("/uuid")) {
            write(response, TEXT, instance.read());
        } else if (path.equals(ITEMS)) {
            write(response, JSON, gson.toJson(all(request)));
        } else if (path.startsWith(ITEMS + "/")) {
            one(request, response, path.substring(ITEMS.length() + 1));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String base(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.indexOf(PATH, url.indexOf("//") + 2) + PATH.length());
    }

    private Map<String, Object> root(String base) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", VERSION);
        root.put("locale", locales.getLocale().toString());
        root.put("measurementSystem", "SI");
        root.put("runtimeInfo", Map.of("version", "5.1.0", "buildString", "Stand-in of Camera Hub"));
        root.put("links", List.of(Map.of("type", "items", "url", base + ITEMS)));
        return root;
    }

    private List<Map<String, Object>> all(HttpServletRequest request) {
        Set<String> fields = words(request, "fields");
        return items.stream()
                .sorted(Comparator.comparing(Item::getName))
                .map(item -> view.of(item, base(request) + ITEMS, words(request, "metadata")))
                .map(item -> fields.isEmpty() ? item : only(fields, item))
                .toList();
    }

    private static Map<String, Object> only(Set<String> fields, Map<String, Object> item) {
        return item.entrySet().stream()
                .filter(each -> fields.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private void one(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        boolean stateOnly = path.endsWith("/state");
        String name = stateOnly ? path.substring(0, path.length() - "/state".length()) : path;
        Item item = items.get(name);
        if (item == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            write(
                    response,
                    JSON,
                    gson.toJson(
                            Map.of("error", Map.of("message", "Item " + name + " does not exist!", "http-code", 404))));
        } else if (stateOnly) {
            write(response, TEXT, item.getState().toString());
        } else {
            write(response, JSON, gson.toJson(view.of(item, base(request) + ITEMS, words(request, "metadata"))));
        }
    }

    private static Set<String> words(HttpServletRequest request, String parameter) {
        @Nullable String value = request.getParameter(parameter);
        Set<String> words = new TreeSet<>(List.of((value == null ? "" : value).split("\\s*,\\s*")));
        words.remove("");
        return words;
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.getWriter().write(text);
    }
}
