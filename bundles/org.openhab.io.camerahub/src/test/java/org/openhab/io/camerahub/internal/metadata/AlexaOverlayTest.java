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
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.openhab.core.embedded.internal.registry.MemoryItem;
import org.openhab.core.embedded.internal.registry.MemoryItemRegistry;
import org.openhab.core.embedded.internal.registry.MemoryMetadataRegistry;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataKey;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.link.ItemChannelLink;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.ProblemKind;

/**
 * @author Camera Hub authors - Initial contribution
 */
class AlexaOverlayTest {

    private static final String CAMERA = "camerahub:camera:home:front";

    private final MemoryMetadataRegistry metadata = new MemoryMetadataRegistry();
    private final MemoryItemRegistry items = new MemoryItemRegistry();
    private final Set<ItemChannelLink> links = new HashSet<>();
    private final List<RegistryChangeListener<ItemChannelLink>> linkListeners = new ArrayList<>();
    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<Set<String>> heard = new ArrayList<>();

    @Test
    void aModifierComesAndGoesWithTheMetadata() {
        link("Front", CAMERA + ":hls-url");
        AlexaOverlay overlay = overlay();

        metadata.add(alexa("Front", "CameraStream", Map.of("del_audio", true)));
        assertThat(heard, is(empty()));
        scheduler.pass();
        assertThat(modifiers(overlay, CAMERA), is(Set.of(Modifier.DEL_AUDIO)));

        metadata.update(alexa("Front", "CameraStream", Map.of("modifiers", "/mod_ntp")));
        scheduler.pass();
        assertThat(modifiers(overlay, CAMERA), is(Set.of(Modifier.MOD_NTP)));

        metadata.remove(new MetadataKey("alexa", "Front"));
        scheduler.pass();
        assertThat(overlay.modifiers(), is(Map.of()));
        assertThat(heard, contains(Set.of(CAMERA), Set.of(CAMERA), Set.of()));
    }

    @Test
    void aBurstOfChangesIsOneChange() {
        link("A", CAMERA + ":hls-url");
        link("B", "camerahub:camera:back:hls-url");
        overlay();

        metadata.add(alexa("A", "CameraStream", Map.of("del_audio", true)));
        metadata.add(alexa("B", "CameraStream", Map.of("del_audio", true)));
        scheduler.pass();

        assertThat(heard, contains(Set.of(CAMERA, "camerahub:camera:back")));
    }

    @Test
    void theLinkMayComeAfterTheMetadata_andGoBeforeIt() {
        metadata.add(alexa("Front", "Camera", Map.of("del_audio", "true")));
        AlexaOverlay overlay = overlay();
        assertThat(overlay.modifiers(), is(Map.of()));

        ItemChannelLink link = link("Front", CAMERA + ":stream");
        scheduler.pass();
        assertThat(modifiers(overlay, CAMERA), is(Set.of(Modifier.DEL_AUDIO)));

        links.remove(link);
        linkListeners.forEach(listener -> listener.removed(link));
        scheduler.pass();
        assertThat(overlay.modifiers(), is(Map.of()));
    }

    @Test
    void theItemMayDescribeTheCameraItself_withAllItsStreams() {
        metadata.add(alexa("Front", "CameraStream", Map.of("del_audio", true)));
        AlexaOverlay overlay = overlay();

        metadata.add(new Metadata(new MetadataKey("camerahub", "Front"), "rtsp://192.0.2.9/", null));
        scheduler.pass();

        assertThat(overlay.modifiers().keySet(), is(Set.of("Front", "Front-2", "Front-3")));
    }

    @Test
    void twoItemsOfOneCameraAddUp() {
        link("A", CAMERA + ":hls-url");
        link("B", CAMERA + ":stream-url");
        metadata.add(alexa("A", "CameraStream", Map.of("del_audio", true)));
        metadata.add(alexa("B", "CameraStream", Map.of("mod_ntp", true)));

        assertThat(modifiers(overlay(), CAMERA), is(Set.of(Modifier.DEL_AUDIO, Modifier.MOD_NTP)));
    }

    @Test
    void modifiersForSomeViewersOnlyAreUnderstood() {
        link("A", CAMERA + ":hls-url");
        metadata.add(alexa("A", "CameraStream", Map.of("userAgentModifiers", "AFT: del_audio")));

        assertThat(overlay().modifiers().get(CAMERA).forUserAgent("AFTB"), is(Set.of(Modifier.DEL_AUDIO)));
    }

    @Test
    void whatBelongsToTheSkillIsLeftToIt() {
        link("A", CAMERA + ":hls-url");
        metadata.add(alexa(
                "A",
                "CameraStream",
                Map.of("proxyBaseUrl", "https://cam.example.org", "resolution", "720p", "name", "Door", "x", 1)));
        AlexaOverlay overlay = overlay();

        assertThat(overlay.modifiers(), is(Map.of()));
        assertThat(overlay.problems(), is(empty()));
    }

    @Test
    void anItemThatIsNoCameraToAlexaOrOfAnotherBindingIsNotLookedAt() {
        link("Light", CAMERA + ":night-mode");
        metadata.add(alexa("Light", "PowerState", Map.of("del_audio", "maybe")));
        link("Other", "ipcamera:generic:front:hlsUrl");
        metadata.add(alexa("Other", "CameraStream", Map.of("username", "a", "password", "b", "del_audio", true)));
        AlexaOverlay overlay = overlay();

        assertThat(overlay.modifiers(), is(Map.of()));
        assertThat(overlay.problems(), is(empty()));
    }

    @Test
    void aValueThatMakesNoSenseIsReportedWithItemAndKey() {
        link("Front", CAMERA + ":hls-url");
        metadata.add(alexa("Front", "CameraStream", Map.of("del_audio", "maybe")));

        assertThat(
                overlay().problems(),
                contains(new CameraProblem(CameraProblem.Place.ALEXA, "Front", ProblemKind.FLAG, "del_audio")));
    }

    @ParameterizedTest
    @CsvSource({
        "username, admin",
        "password, hunter2",
        "alexa_auth_cred, admin:hunter2",
        "alexa_proxy_credentials, admin:hunter2",
        "proxyBaseUrl, https://admin:hunter2@cam.example.org",
        "url, rtsp://cam/user=admin&password=hunter2",
    })
    void aSecretThatWouldGoToAmazonIsReported_butNotRepeated(String key, String value) {
        link("Front", CAMERA + ":hls-url");
        metadata.add(alexa("Front", "CameraStream", Map.of(key, value)));

        List<String> texts =
                overlay().problems().stream().map(CameraProblem::text).toList();
        assertThat(texts, contains(allOf(containsString("'" + key + "'"), containsString("Amazon"))));
        assertThat(texts.toString(), not(containsString("hunter2")));
    }

    @Test
    void aGroupThatIsACameraToAlexaSpeaksForItsMembers_whichMaySayOtherwise() {
        item("Front", "Group");
        item("Front_Stream", "String", "Front");
        link("Front_Stream", CAMERA + ":hls-url");
        metadata.add(alexa("Front", "Camera", Map.of("name", "Front door", "del_audio", true, "mod_ntp", true)));
        metadata.add(alexa("Front_Stream", "CameraStream", Map.of("name", "Stream", "mod_ntp", false)));
        AlexaOverlay overlay = overlay();

        assertThat(modifiers(overlay, CAMERA), is(Set.of(Modifier.DEL_AUDIO)));
        assertThat("the device is the group", overlay.words(CAMERA).name(), is("Front door"));
    }

    @ParameterizedTest
    @CsvSource({
        "Group, Camera, true",
        "Group, Endpoint.Doorbell, true",
        "Group, Alexa.Endpoint.Camera, true",
        "Group, Other, true",
        "Group, Lights, false",
        "String, Camera, false",
    })
    void aGroupIsADeviceAsItIsToTheSkill(String type, String value, boolean device) {
        item("Front", type);
        item("Front_Stream", "String", "Front");
        link("Front_Stream", CAMERA + ":hls-url");
        metadata.add(alexa("Front", value, Map.of("del_audio", true)));
        metadata.add(alexa("Front_Stream", "CameraStream", Map.of()));

        assertThat(overlay().modifiers().containsKey(CAMERA), is(device));
    }

    @Test
    void anItemThatJoinsTheGroupLaterBelongsToIt() {
        item("Front", "Group");
        MemoryItem stream = item("Front_Stream", "String");
        link("Front_Stream", CAMERA + ":hls-url");
        metadata.add(alexa("Front", "Camera", Map.of("del_audio", true)));
        metadata.add(alexa("Front_Stream", "CameraStream", Map.of()));
        AlexaOverlay overlay = overlay();
        assertThat(overlay.modifiers(), is(Map.of()));

        MemoryItem member = new MemoryItem("Front_Stream", "String", null);
        member.addGroupNames(List.of("Front"));
        items.update(member);
        scheduler.pass();

        assertThat(stream.getGroupNames(), is(empty()));
        assertThat(modifiers(overlay, CAMERA), is(Set.of(Modifier.DEL_AUDIO)));
    }

    @Test
    void whatIsWrongAtAGroupIsReportedThere_once() {
        item("Front", "Group");
        item("A", "String", "Front");
        item("B", "String", "Front");
        link("A", CAMERA + ":hls-url");
        link("B", CAMERA + ":stream-url");
        metadata.add(alexa("Front", "Camera", Map.of("del_audio", "maybe", "password", "hunter2")));
        metadata.add(alexa("A", "CameraStream", Map.of()));
        metadata.add(alexa("B", "CameraStream", Map.of()));

        List<CameraProblem> problems = List.copyOf(overlay().problems());
        assertThat(problems.size(), is(2));
        problems.forEach(problem -> assertThat(problem.source(), is("'alexa' metadata of item Front")));
    }

    @Test
    void nothingIsLookedAtAfterTheEnd() {
        AlexaOverlay overlay = overlay();

        overlay.deactivate();
        metadata.add(alexa("Front", "CameraStream", Map.of("del_audio", true)));

        assertThat(scheduler.waiting(), is(0));
        assertThat(linkListeners, is(empty()));
    }

    private AlexaOverlay overlay() {
        AlexaOverlay overlay = new AlexaOverlay(metadata, registry(), items, scheduler.executor());
        overlay.addListener(() -> heard.add(overlay.modifiers().keySet()));
        return overlay;
    }

    private ItemChannelLinkRegistry registry() {
        ItemChannelLinkRegistry registry = mock(ItemChannelLinkRegistry.class);
        when(registry.getLinks(anyString())).thenAnswer(call -> links.stream()
                .filter(link -> link.getItemName().equals(call.getArgument(0)))
                .collect(Collectors.toSet()));
        doAnswer(call -> linkListeners.add(call.getArgument(0))).when(registry).addRegistryChangeListener(any());
        doAnswer(call -> linkListeners.remove(call.<Object>getArgument(0)))
                .when(registry)
                .removeRegistryChangeListener(any());
        return registry;
    }

    private MemoryItem item(String name, String type, String... groups) {
        MemoryItem item = new MemoryItem(name, type, null);
        item.addGroupNames(List.of(groups));
        items.add(item);
        return item;
    }

    private ItemChannelLink link(String item, String channel) {
        ItemChannelLink link = new ItemChannelLink(item, new ChannelUID(channel));
        links.add(link);
        linkListeners.forEach(listener -> listener.added(link));
        return link;
    }

    private static Set<Modifier> modifiers(AlexaOverlay overlay, String camera) {
        return overlay.modifiers().get(camera).always();
    }

    private static Metadata alexa(String item, String value, Map<String, Object> details) {
        return new Metadata(new MetadataKey("alexa", item), value, details);
    }
}
