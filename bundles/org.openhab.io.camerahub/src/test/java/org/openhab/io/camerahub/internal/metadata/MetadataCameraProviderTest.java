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
package org.openhab.io.camerahub.internal.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.core.embedded.internal.registry.MemoryItem;
import org.openhab.core.embedded.internal.registry.MemoryItemRegistry;
import org.openhab.core.embedded.internal.registry.MemoryMetadataRegistry;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataKey;

/**
 * @author Camera Hub authors - Initial contribution
 */
class MetadataCameraProviderTest {

    private final MemoryMetadataRegistry metadata = new MemoryMetadataRegistry();
    private final MemoryItemRegistry items = new MemoryItemRegistry();
    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<List<String>> heard = new ArrayList<>();

    @Test
    void whatIsThereAlreadyIsProvidedAtOnce() {
        metadata.add(camera("b", "rtsp://192.0.2.2/"));
        metadata.add(camera("a", "rtsp://192.0.2.1/"));
        metadata.add(new Metadata(new MetadataKey("alexa", "c"), "CameraStream", null));

        assertThat(ids(provider()), contains("a", "b"));
    }

    @Test
    void aBurstOfChangesIsOneChange() {
        MetadataCameraProvider provider = provider();

        metadata.add(camera("a", "rtsp://192.0.2.1/"));
        metadata.add(camera("b", "rtsp://192.0.2.2/"));
        assertThat(heard, is(empty()));
        scheduler.pass();

        assertThat(heard, contains(List.of("a", "b")));
        assertThat(ids(provider), contains("a", "b"));
    }

    @Test
    void aModifierComesAndGoesWithTheMetadata() {
        metadata.add(camera("a", "rtsp://192.0.2.1/"));
        MetadataCameraProvider provider = provider();

        metadata.update(
                new Metadata(new MetadataKey("camerahub", "a"), "rtsp://192.0.2.1/", Map.of("del_audio", true)));
        scheduler.pass();
        assertThat(only(provider).modifiers().always(), is(Set.of(Modifier.DEL_AUDIO)));

        metadata.update(camera("a", "rtsp://192.0.2.1/"));
        scheduler.pass();
        assertThat(only(provider).modifiers().always(), is(Set.of()));
    }

    @Test
    void aCameraGoesWithItsMetadata() {
        metadata.add(camera("a", "rtsp://192.0.2.1/"));
        MetadataCameraProvider provider = provider();

        metadata.remove(new MetadataKey("camerahub", "a"));
        scheduler.pass();

        assertThat(heard, contains(List.<String>of()));
        assertThat(provider.cameras(), is(empty()));
    }

    @Test
    void aNewLabelOfTheItemIsShown() {
        metadata.add(camera("a", "rtsp://192.0.2.1/"));
        items.add(new MemoryItem("a", "String", "Garage"));
        MetadataCameraProvider provider = provider();

        items.update(new MemoryItem("a", "String", "Workshop"));
        scheduler.pass();

        assertThat(only(provider).label(), is("Workshop"));
    }

    @Test
    void otherNamespacesAndOtherItemsAreNotLookedAt() {
        provider();

        metadata.add(new Metadata(new MetadataKey("alexa", "a"), "CameraStream", null));
        items.add(new MemoryItem("a", "String", "Garage"));

        assertThat(scheduler.waiting(), is(0));
    }

    @Test
    void aChangeThatChangesNoCameraIsNotTold() {
        metadata.add(camera("a", "rtsp://192.0.2.1/"));
        provider();

        metadata.update(camera("a", " rtsp://192.0.2.1/ "));
        scheduler.pass();

        assertThat(heard, is(empty()));
    }

    @Test
    void newCredentialsInTheServicesConfigurationAreTakenOver() {
        metadata.add(camera("a", "rtsp://192.0.2.1/"));
        MetadataCameraProvider provider = provider();

        provider.modified(Map.of("cameraCredentials", "a=admin:secret"));

        assertThat(only(provider).credentials(), is(new Credentials("admin", "secret")));
        assertThat(heard, contains(List.of("a")));
    }

    @Test
    void whatAStreamCanDoIsKeptForASkill() {
        metadata.add(new Metadata(
                new MetadataKey("camerahub", "a"),
                "",
                Map.of(
                        "alexa_csc_uri", "192.0.2.1/live",
                        "alexa_csc_proxy_uri", "cam.example.org:443",
                        "alexa_stream_1", "{\"resolutions\":[{\"width\":1280,\"height\":720}]}")));
        MetadataCameraProvider provider = provider();

        assertThat(provider.offer("a").get().width(), is(1280));
        assertThat(provider.offer("b").isPresent(), is(false));
    }

    @Test
    void problemsAreProvidedAndGoWhenTheyAreSolved() {
        metadata.add(camera("a", "192.0.2.1"));
        MetadataCameraProvider provider = provider();
        assertThat(provider.problems().iterator().next().text(), containsString("not an RTSP URL"));

        metadata.update(camera("a", "rtsp://192.0.2.1/"));
        scheduler.pass();

        assertThat(provider.problems(), is(empty()));
    }

    @Test
    void nothingIsLookedAtAfterTheEnd() {
        MetadataCameraProvider provider = provider();

        provider.deactivate();
        metadata.add(camera("a", "rtsp://192.0.2.1/"));
        items.add(new MemoryItem("a", "String", "Garage"));

        assertThat(scheduler.waiting(), is(0));
    }

    private MetadataCameraProvider provider() {
        MetadataCameraProvider provider = new MetadataCameraProvider(metadata, items, Map.of(), scheduler.executor());
        provider.addListener(
                changed -> heard.add(changed.cameras().stream().map(Camera::id).toList()));
        return provider;
    }

    private static List<String> ids(MetadataCameraProvider provider) {
        return provider.cameras().stream().map(Camera::id).toList();
    }

    private static Camera only(MetadataCameraProvider provider) {
        return provider.cameras().iterator().next();
    }

    private static Metadata camera(String item, String address) {
        return new Metadata(new MetadataKey("camerahub", item), address, null);
    }
}
