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
package org.openhab.binding.camerahub.action;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.camera.CameraHandler;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * What rules, and buttons of the user interface, can do with a camera.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = CameraActions.class)
@ThingActionsScope(name = "camerahub")
public class CameraActions implements ThingActions {

    /** Longer than a camera may take to answer a viewer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private @Nullable CameraHandler handler;

    @Override
    public void setThingHandler(ThingHandler thingHandler) {
        handler = (CameraHandler) thingHandler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    @RuleAction(label = "@text/action.set-stream.label", description = "@text/action.set-stream.description")
    public void setStream(
            @ActionInput(
                            name = "allowed",
                            label = "@text/action.set-stream.allowed.label",
                            description = "@text/action.set-stream.allowed.description",
                            required = true)
                    boolean allowed) {
        camera().allowStream(allowed);
    }

    public static void setStream(ThingActions actions, boolean allowed) {
        ((CameraActions) actions).setStream(allowed);
    }

    @RuleAction(label = "@text/action.end-viewers.label", description = "@text/action.end-viewers.description")
    public @ActionOutput(
            name = "result",
            type = "java.lang.Integer",
            label = "@text/action.end-viewers.ended.label",
            description = "@text/action.end-viewers.ended.description") int endViewers() {
        CameraHandler camera = camera();
        return camera.control().endSessions(camera.id());
    }

    public static int endViewers(ThingActions actions) {
        return ((CameraActions) actions).endViewers();
    }

    @RuleAction(label = "@text/action.viewer-url.label", description = "@text/action.viewer-url.description")
    public @ActionOutput(
            name = "result",
            type = "java.lang.String",
            label = "@text/action.viewer-url.url.label",
            description = "@text/action.viewer-url.url.description") String viewerUrl(
            @ActionInput(
                            name = "kind",
                            label = "@text/action.viewer-url.kind.label",
                            description = "@text/action.viewer-url.kind.description",
                            required = true,
                            defaultValue = "stream")
                    @Nullable
                    String kind) {
        CameraHandler camera = camera();
        String wanted = kind == null || kind.isBlank() ? "stream" : kind.strip().toLowerCase(Locale.ROOT);
        Optional<String> url =
                switch (wanted) {
                    case "stream" -> camera.control().streamUrl(camera.id());
                    case "hls" -> camera.control().hlsUrl(camera.id());
                    case "test" -> camera.control().testUrl(camera.id());
                    default -> throw new IllegalArgumentException("The kind of URL is stream, hls or test");
                };
        return url.orElse("");
    }

    public static String viewerUrl(ThingActions actions, @Nullable String kind) {
        return ((CameraActions) actions).viewerUrl(kind);
    }

    @RuleAction(label = "@text/action.set-test-socket.label", description = "@text/action.set-test-socket.description")
    public @ActionOutput(
            name = "result",
            type = "java.lang.String",
            label = "@text/action.set-test-socket.url.label",
            description = "@text/action.set-test-socket.url.description") String setTestSocket(
            @ActionInput(
                            name = "open",
                            label = "@text/action.set-test-socket.open.label",
                            description = "@text/action.set-test-socket.open.description",
                            required = true)
                    boolean open) {
        CameraHandler camera = camera();
        camera.control().setTestSocket(open);
        return camera.control().testUrl(camera.id()).orElse("");
    }

    public static String setTestSocket(ThingActions actions, boolean open) {
        return ((CameraActions) actions).setTestSocket(open);
    }

    @RuleAction(label = "@text/action.report-motion.label", description = "@text/action.report-motion.description")
    public void reportMotion() {
        camera().motion(true);
    }

    public static void reportMotion(ThingActions actions) {
        ((CameraActions) actions).reportMotion();
    }

    @RuleAction(label = "@text/action.check.label", description = "@text/action.check.description")
    public @ActionOutput(
            name = "result",
            type = "java.lang.String",
            label = "@text/action.check.result.label",
            description = "@text/action.check.result.description") String check() {
        return result(camera().check());
    }

    public static String check(ThingActions actions) {
        return ((CameraActions) actions).check();
    }

    @RuleAction(label = "@text/action.take-snapshot.label", description = "@text/action.take-snapshot.description")
    public @ActionOutput(
            name = "result",
            type = "java.lang.String",
            label = "@text/action.take-snapshot.result.label",
            description = "@text/action.take-snapshot.result.description") String takeSnapshot() {
        return result(camera().takeSnapshot());
    }

    public static String takeSnapshot(ThingActions actions) {
        return ((CameraActions) actions).takeSnapshot();
    }

    private static String result(CompletionStage<String> answer) {
        try {
            return answer.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "UNKNOWN";
        } catch (TimeoutException | ExecutionException e) {
            return "UNKNOWN";
        }
    }

    private CameraHandler camera() {
        CameraHandler camera = handler;
        if (camera == null) {
            throw new IllegalStateException("The camera's Thing is not active");
        }
        return camera;
    }
}
