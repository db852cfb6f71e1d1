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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.OpenHAB;
import org.openhab.core.embedded.internal.registry.MemoryItem;
import org.openhab.core.embedded.internal.registry.MemoryItemRegistry;
import org.openhab.core.embedded.internal.registry.MemoryMetadataRegistry;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataKey;
import org.openhab.core.library.types.StringType;

/**
 * The requests of openHAB's Alexa skill, over real HTTP.
 *
 * @author Camera Hub authors - Initial contribution
 */
class RestServletTest {

    private static final String DISCOVERY = "/rest/items?fields=editable,groupNames,groupType,name,label,metadata,"
            + "stateDescription,tags,type,unitSymbol&metadata=alexa,autoupdate,channel,synonyms";

    @TempDir
    private Path userData;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final MemoryItemRegistry items = new MemoryItemRegistry();
    private final MemoryMetadataRegistry metadata = new MemoryMetadataRegistry();
    private final MemoryItem door = new MemoryItem("Door", "String", "Front door");

    @BeforeEach
    void start() throws Exception {
        items.add(door);
        items.add(new MemoryItem("Bell", "Switch", null));
        metadata.add(new Metadata(
                new MetadataKey("alexa", "Door"), "CameraStream", Map.of("proxyBaseUrl", "https://cam.example.org")));
        metadata.add(new Metadata(new MetadataKey("myalexa", "Door"), "ends alike", Map.of()));
        metadata.add(new Metadata(new MetadataKey("camerahub", "Door"), "rtsp://192.0.2.1", Map.of()));
        System.setProperty(OpenHAB.USERDATA_DIR_PROG_ARGUMENT, userData.toString());
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(
                new ServletHolder(new RestServlet(items, metadata, () -> Locale.GERMANY)), RestServlet.PATH + "/*");
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        System.clearProperty(OpenHAB.USERDATA_DIR_PROG_ARGUMENT);
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Test
    void theRootTellsVersionLocaleAndUnits() throws Exception {
        for (String path : new String[] {"/rest", "/rest/"}) {
            JsonObject root = JsonParser.parseString(get(path).body()).getAsJsonObject();
            assertThat(root.get("version").getAsInt() >= 4, is(true));
            assertThat(root.get("locale").getAsString(), is("de_DE"));
            assertThat(root.get("measurementSystem").getAsString(), is("SI"));
            assertThat(
                    root.getAsJsonObject("runtimeInfo").get("version").getAsString(),
                    matchesPattern("\\d+\\.\\d+\\.\\d+"));
        }
    }

    @Test
    void theIdOfTheInstanceStaysTheSame() throws Exception {
        String id = get("/rest/uuid").body();

        assertThat(id, matchesPattern("[0-9a-f-]{36}"));
        assertThat(get("/rest/uuid").body(), is(id));
        assertThat(new InstanceId(userData).read(), is(id));
    }

    @Test
    void itemsComeWithTheFieldsAndTheMetadataThatAreWanted() throws Exception {
        JsonArray all = JsonParser.parseString(get(DISCOVERY).body()).getAsJsonArray();

        assertThat(all.get(0).getAsJsonObject().get("name").getAsString(), is("Bell"));
        JsonObject item = all.get(1).getAsJsonObject();
        assertThat(
                item.keySet(),
                containsInAnyOrder("editable", "groupNames", "name", "label", "metadata", "tags", "type"));
        JsonObject shown = item.getAsJsonObject("metadata");
        assertThat("what ends like it comes as well", shown.keySet(), contains("alexa", "myalexa"));
        JsonObject alexa = shown.getAsJsonObject("alexa");
        assertThat(alexa.get("value").getAsString(), is("CameraStream"));
        assertThat(alexa.getAsJsonObject("config").get("proxyBaseUrl").getAsString(), is("https://cam.example.org"));
    }

    @Test
    void withoutWishesItemsComeWithAllFields_butNoMetadata() throws Exception {
        JsonObject item = JsonParser.parseString(get("/rest/items").body())
                .getAsJsonArray()
                .get(1)
                .getAsJsonObject();

        assertThat(
                item.keySet(),
                containsInAnyOrder("link", "state", "editable", "type", "name", "label", "tags", "groupNames"));
    }

    @Test
    void anItemTellsItsState() throws Exception {
        assertThat(state("Door"), is("NULL"));
        door.setState(new StringType("https://cam.example.org/secret/camera.m3u8"));

        assertThat(state("Door"), is("https://cam.example.org/secret/camera.m3u8"));
        assertThat(get("/rest/items/Door/state").body(), is("https://cam.example.org/secret/camera.m3u8"));
        assertThat(
                JsonParser.parseString(get("/rest/items/Door").body())
                        .getAsJsonObject()
                        .get("link")
                        .getAsString(),
                startsWith("http://127.0.0.1:" + connector.getLocalPort() + "/rest/items/Door"));
    }

    private String state(String item) throws Exception {
        return JsonParser.parseString(get("/rest/items/" + item).body())
                .getAsJsonObject()
                .get("state")
                .getAsString();
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(get("/rest/items/Nobody").statusCode(), is(404));
        assertThat(get("/rest/items/Nobody/state").statusCode(), is(404));
        assertThat(get("/rest/things").statusCode(), is(404));
    }
}
