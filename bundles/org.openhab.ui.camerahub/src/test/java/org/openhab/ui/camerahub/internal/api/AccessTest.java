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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.ui.camerahub.internal.http.Route;

/**
 * Who is let in, and what browsers are told.
 *
 * @author Camera Hub authors - Initial contribution
 */
class AccessTest {

    private WebServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer();
        server.hub.camera(FakeHub.DOOR, "door", "Front door");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private static String path(Route route) {
        return route.pattern().replaceAll("\\{\\w+}", "x");
    }

    @Test
    void nothingButItsDescriptionIsToldToSomebodyUnknown() throws Exception {
        for (Route route : server.servlet.routes().all()) {
            HttpResponse<String> answer = server.send(
                    server.request(route.method(), path(route), "{}").header("Content-Type", "application/json"));

            assertThat(route.toString(), answer.statusCode(), is(route.open() ? 200 : 401));
        }
    }

    @Test
    void nothingIsToldToAUserWhoIsNoAdministrator() throws Exception {
        for (Route route : server.servlet.routes().all()) {
            HttpResponse<String> answer = server.send(server.request(route.method(), path(route), "{}")
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + server.userToken));

            assertThat(route.toString(), answer.statusCode(), is(route.open() ? 200 : 403));
        }
    }

    @Test
    void aWrongLoginOpensNoWindowOfTheBrowser() throws Exception {
        HttpResponse<String> answer =
                server.send(server.request("GET", "/status", null).header("Authorization", "Bearer nonsense"));

        assertThat(answer.statusCode(), is(401));
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""), startsWith("Bearer"));
        assertThat(answer.body(), containsString("\"code\":\"not-authenticated\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Bearer", "Bearer a b", "Digest x", "Bearer oh.x", ""})
    void nonsenseInPlaceOfCredentialsIsNotLetIn(String authorization) throws Exception {
        HttpResponse<String> answer =
                server.send(server.request("GET", "/status", null).header("Authorization", authorization));

        assertThat(answer.statusCode(), is(401));
    }

    @Test
    void aTokenMayComeInOpenhabsOwnHeaderOrAsTheUserOfBasic() throws Exception {
        String basic =
                Base64.getEncoder().encodeToString((server.adminToken + ":").getBytes(StandardCharsets.US_ASCII));

        assertThat(
                server.send(server.request("GET", "/status", null).header("X-OPENHAB-TOKEN", server.adminToken))
                        .statusCode(),
                is(200));
        assertThat(
                server.send(server.request("GET", "/status", null).header("Authorization", "Basic " + basic))
                        .statusCode(),
                is(200));
    }

    @Test
    void aTokenInTheAddressIsNotTaken() throws Exception {
        HttpResponse<String> answer =
                server.send(server.request("GET", "/status?accessToken=" + server.adminToken, null));

        assertThat(answer.statusCode(), is(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void whatABrowserSendsForAnotherSiteIsRefused(String site) throws Exception {
        assertThat(server.get("/status", "Sec-Fetch-Site", site).statusCode(), is(403));
        assertThat(server.get("/status", "Sec-Fetch-Site", site).body(), containsString("\"code\":\"cross-site\""));
        assertThat(server.send("DELETE", "/log", "{}", "Sec-Fetch-Site", site).statusCode(), is(403));
    }

    @Test
    void theOwnPageIsLetIn() throws Exception {
        assertThat(
                server.send("DELETE", "/log", "{}", "Sec-Fetch-Site", "same-origin", "Origin", server.origin())
                        .statusCode(),
                is(204));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1", "nonsense"})
    void anotherOriginIsRefused(String origin) throws Exception {
        assertThat(server.send("DELETE", "/log", "{}", "Origin", origin).statusCode(), is(403));
        assertThat(server.get("/status", "Origin", origin).statusCode(), is(403));
    }

    @Test
    void aProxyInFrontMayHaveANameOfItsOwn() throws Exception {
        assertThat(
                server.send(
                                "DELETE",
                                "/log",
                                "{}",
                                "Origin",
                                "https://home.example.org",
                                "X-Forwarded-Host",
                                "home.example.org:443")
                        .statusCode(),
                is(204));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "text/json"
            })
    void aChangeThatAFormCouldSendIsRefused(String type) throws Exception {
        HttpResponse<String> answer = server.send(server.request("PUT", "/test-socket", "{\"on\":true}")
                .header("Authorization", "Bearer " + server.adminToken)
                .header("Content-Type", type));

        assertThat(answer.statusCode(), is(415));
        assertThat(answer.body(), containsString("application/json"));
    }

    @Test
    void noOtherSiteIsEverAllowed() throws Exception {
        HttpResponse<String> preflight = server.send(server.request("OPTIONS", "/log", null)
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "DELETE"));

        assertThat(preflight.statusCode(), is(403));
        assertThat(preflight.headers().map().keySet().toString(), not(containsString("ccess-control")));
    }

    @Test
    void answersAreNotKeptAndDoNothingInABrowser() throws Exception {
        HttpResponse<String> answer = server.get("/cameras");

        assertThat(answer.headers().firstValue("Cache-Control").orElse(""), is("no-store"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options").orElse(""), is("nosniff"));
        assertThat(answer.headers().firstValue("Referrer-Policy").orElse(""), is("no-referrer"));
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy").orElse(""), is("same-origin"));
        assertThat(
                answer.headers().firstValue("Content-Security-Policy").orElse(""),
                startsWith("default-src 'none'; base-uri 'none'"));
    }

    @Test
    void thePagesRunNothingFromElsewhereAndNothingInline() throws Exception {
        HttpResponse<String> page = server.send(HttpRequest.newBuilder(URI.create(server.origin() + "/camerahub/")));

        assertThat(page.statusCode(), is(200));
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(
                List.of(policy.split("; ")),
                containsInAnyOrder(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "connect-src 'self'",
                        // the icons, and pictures that were fetched with a token
                        "img-src 'self' blob:",
                        // live pictures are put together in the page
                        "media-src blob:",
                        // by name: else it would be what script-src says
                        "worker-src 'none'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'self'"));
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy").orElse(""), is("same-origin"));
        assertThat(page.headers().firstValue("Permissions-Policy").orElse(""), containsString("microphone=()"));
    }

    @Test
    void everyRefusalSaysWhatToDoInTheReadersLanguage() throws Exception {
        HttpResponse<String> german = server.get("/cameras/none/snapshot.jpg", "Accept-Language", "fr, de-AT;q=0.8");

        assertThat(german.statusCode(), is(404));
        assertThat(german.headers().firstValue("Content-Language").orElse(""), is("de"));
        assertThat(german.body(), containsString("gibt es nicht mehr"));
        assertThat(
                server.get("/cameras/none/snapshot.jpg", "Accept-Language", "fr")
                        .body(),
                containsString("There is no camera"));
    }
}
