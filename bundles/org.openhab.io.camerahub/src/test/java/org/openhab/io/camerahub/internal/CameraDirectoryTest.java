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
package org.openhab.io.camerahub.internal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.CameraProvider;
import org.openhab.io.camerahub.CameraProviderListener;
import org.openhab.io.camerahub.ProblemKind;

/**
 * @author Camera Hub authors - Initial contribution
 */
class CameraDirectoryTest {

    /** A provider whose cameras the test sets. */
    private static class TestProvider implements CameraProvider {
        private List<Camera> cameras = List.of();
        private List<CameraProblem> problems = List.of();
        private CameraProviderListener listener;

        TestProvider(String... ids) {
            set(ids);
        }

        /** Cameras with these ids, and their host after an '@'. */
        void set(String... ids) {
            cameras = Arrays.stream(ids)
                    .map(id ->
                            Camera.of(id.split("@")[0], id.split("@")[0], new RtspUrl("rtsp", host(id), -1, "/"), null))
                    .toList();
            if (listener != null) {
                listener.camerasChanged(this);
            }
        }

        private static String host(String id) {
            return id.contains("@") ? id.split("@")[1] : "camera";
        }

        @Override
        public Collection<Camera> cameras() {
            return cameras;
        }

        @Override
        public Collection<CameraProblem> problems() {
            return problems;
        }

        @Override
        public void addListener(CameraProviderListener newListener) {
            listener = newListener;
        }

        @Override
        public void removeListener(CameraProviderListener oldListener) {
            listener = null;
        }
    }

    private final List<List<String>> heard = new ArrayList<>();
    private final CameraDirectory directory = new CameraDirectory(cameras -> heard.add(cameras.stream()
            .map(camera -> camera.id() + "@" + camera.url().host())
            .toList()));

    @Test
    void providersComeAndGo() {
        TestProvider first = new TestProvider("a");
        TestProvider second = new TestProvider("b");

        directory.add(first, 0, 1);
        directory.add(second, 0, 2);
        directory.remove(first);

        assertThat(heard, contains(List.of("a@camera"), List.of("a@camera", "b@camera"), List.of("b@camera")));
        assertThat(first.listener, is(nullValue()));
    }

    @Test
    void changesOfAProviderAreHandedOn() {
        TestProvider provider = new TestProvider("a");
        directory.add(provider, 0, 1);
        heard.clear();

        provider.set("a", "b");

        assertThat(heard, contains(List.of("a@camera", "b@camera")));
    }

    @Test
    void whatChangesNothingIsNotHandedOn() {
        TestProvider provider = new TestProvider("a");
        directory.add(provider, 0, 1);
        heard.clear();

        provider.set("a");

        assertThat(heard, is(empty()));
    }

    @Test
    void nothingIsHandedOnAfterTheEnd() {
        TestProvider provider = new TestProvider("a");
        directory.add(provider, 0, 1);
        heard.clear();

        directory.stop();
        provider.set("a", "b");
        directory.publish();

        assertThat(heard, is(empty()));
    }

    @Test
    void theHigherRankingWinsWhateverCameFirst() {
        directory.add(new TestProvider("a@item"), 0, 1);
        directory.add(new TestProvider("a@thing"), 100, 2);

        assertThat(heard.get(heard.size() - 1), contains("a@thing"));
    }

    @Test
    void ofTheSameRankingTheOlderServiceWins() {
        directory.add(new TestProvider("a@younger"), 0, 2);
        directory.add(new TestProvider("a@older"), 0, 1);

        assertThat(heard.get(heard.size() - 1), contains("a@older"));
    }

    @Test
    void problemsOfProvidersAreThere() {
        TestProvider provider = new TestProvider("a");
        provider.problems = List.of(new CameraProblem(CameraProblem.Place.ITEM, "b", ProblemKind.ADDRESS_MISSING));

        directory.add(provider, 0, 1);

        assertThat(
                directory.problems(),
                contains(new CameraProblem(CameraProblem.Place.ITEM, "b", ProblemKind.ADDRESS_MISSING)));
    }

    @Test
    void anOverlayAddsItsModifiersToTheCamerasOwn_andTakesThemAway() {
        List<Set<Modifier>> modifiers = new ArrayList<>();
        CameraDirectory modified = new CameraDirectory(
                cameras -> modifiers.add(cameras.get(0).modifiers().always()));
        TestProvider provider = new TestProvider("a");
        provider.cameras =
                List.of(provider.cameras.get(0).withModifiers(new ModifierRules(Set.of(Modifier.MOD_NTP), List.of())));
        TestOverlay overlay = new TestOverlay();

        modified.add(provider, 0, 1);
        modified.add(overlay);
        overlay.set(Map.of("a", new ModifierRules(Set.of(Modifier.DEL_AUDIO), List.of())));
        overlay.set(Map.of("b", new ModifierRules(Set.of(Modifier.DEL_AUDIO), List.of())));
        overlay.set(Map.of("a", new ModifierRules(Set.of(Modifier.ADD_CRLF), List.of())));
        modified.remove(overlay);

        assertThat(
                modifiers,
                contains(
                        Set.of(Modifier.MOD_NTP),
                        Set.of(Modifier.MOD_NTP, Modifier.DEL_AUDIO),
                        Set.of(Modifier.MOD_NTP),
                        Set.of(Modifier.MOD_NTP, Modifier.ADD_CRLF),
                        Set.of(Modifier.MOD_NTP)));
        assertThat(overlay.listener, is(nullValue()));
    }

    @Test
    void anOverlayMayComeBeforeTheCamera() {
        TestOverlay overlay = new TestOverlay();
        overlay.modifiers = Map.of("a", new ModifierRules(Set.of(Modifier.DEL_AUDIO), List.of()));
        overlay.problems = List.of(new CameraProblem(CameraProblem.Place.ALEXA, "c", ProblemKind.SECRET_SENT, "'pwd'"));
        List<Set<Modifier>> modifiers = new ArrayList<>();
        CameraDirectory modified = new CameraDirectory(
                cameras -> modifiers.add(cameras.get(0).modifiers().always()));

        modified.add(overlay);
        modified.add(new TestProvider("a"), 0, 1);

        assertThat(modifiers, contains(Set.of(Modifier.DEL_AUDIO)));
        assertThat(modified.problems(), is(overlay.problems));
    }

    /** An overlay whose modifiers the test sets. */
    private static class TestOverlay implements CameraOverlay {
        private Map<String, ModifierRules> modifiers = Map.of();
        private List<CameraProblem> problems = List.of();
        private Runnable listener;

        void set(Map<String, ModifierRules> now) {
            modifiers = now;
            listener.run();
        }

        @Override
        public Map<String, ModifierRules> modifiers() {
            return modifiers;
        }

        @Override
        public Collection<CameraProblem> problems() {
            return problems;
        }

        @Override
        public void addListener(Runnable newListener) {
            listener = newListener;
        }

        @Override
        public void removeListener(Runnable oldListener) {
            listener = null;
        }
    }
}
