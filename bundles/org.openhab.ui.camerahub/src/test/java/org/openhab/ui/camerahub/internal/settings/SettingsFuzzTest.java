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
package org.openhab.ui.camerahub.internal.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeAll;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.io.camerahub.HubSettings;
import org.openhab.ui.camerahub.internal.http.Action;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiRequest;
import org.openhab.ui.camerahub.internal.http.Route;

/**
 * Whatever comes as a change of settings: it is passed on as texts, numbers, truth values and lists, or refused in a way
 * that says so.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SettingsFuzzTest {

    private static final HttpServletRequest HTTP =
            mock(HttpServletRequest.class, withSettings().stubOnly());
    private static final HubSettings SETTINGS =
            mock(HubSettings.class, withSettings().stubOnly());
    private static final List<Route> ROUTES = new SettingsRoutes(
                    SETTINGS, mock(CameraHubControl.class, withSettings().stubOnly()))
            .routes();

    private static byte[] content = {};

    @BeforeAll
    static void stub() throws IOException {
        when(HTTP.getInputStream()).thenAnswer(call -> new Body(content));
        when(SETTINGS.change(any(), any())).thenAnswer(call -> {
            check(call.getArgument(0));
            return List.of();
        });
    }

    @FuzzTest
    void anyChangeIsPassedOnOrRefused(byte[] input) throws IOException {
        content = input;
        for (Route route : ROUTES) {
            if (route.method().equals("PUT") && route.action() instanceof Action.Now now) {
                try {
                    now.answer(new ApiRequest(HTTP, Map.of()));
                } catch (ApiException e) {
                    continue; // says what is wrong
                }
            }
        }
    }

    private static void check(Map<String, Object> values) {
        for (Object value : values.values()) {
            assertThat(
                    value instanceof String
                            || value instanceof Number
                            || value instanceof Boolean
                            || value instanceof List<?>,
                    is(true));
        }
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Body(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException();
        }
    }
}
