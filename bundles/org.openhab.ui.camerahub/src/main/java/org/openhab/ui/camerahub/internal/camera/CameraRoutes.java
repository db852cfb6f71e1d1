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
package org.openhab.ui.camerahub.internal.camera;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.check.Level;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.io.camerahub.CheckRow;
import org.openhab.io.camerahub.HouseholdControl;
import org.openhab.io.camerahub.HouseholdControl.CameraSwitch;
import org.openhab.ui.camerahub.internal.binding.BindingServices;
import org.openhab.ui.camerahub.internal.http.Action.Pending;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.ApiRequest;
import org.openhab.ui.camerahub.internal.http.Route;

/**
 * What can be asked about cameras and done with them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraRoutes {

    private static final String CAMERA = "/cameras/{" + CameraFinder.ID + "}";

    private final CameraHubControl control;
    private final BindingServices binding;
    private final CameraViews views;

    public CameraRoutes(CameraHubControl control, BindingServices binding, Clock clock) {
        this.control = control;
        this.binding = binding;
        views = new CameraViews(control, binding, clock);
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/cameras", request -> Answer.json(views.all(request.locale()))),
                Route.getLater(CAMERA + "/snapshot.jpg", this::snapshot),
                Route.postLater(CAMERA + "/check", this::check),
                Route.put(CAMERA + "/switches", this::change),
                Route.put(CAMERA + "/trace", this::trace),
                Route.delete(CAMERA + "/sessions", this::endSessions));
    }

    private Pending snapshot(ApiRequest request) throws ApiException {
        CompletionStage<byte[]> picture = control.snapshot(CameraFinder.id(control, request));
        return new Pending(picture.thenApply(Answer::jpeg), () -> picture.toCompletableFuture()
                .cancel(true));
    }

    /** A row of the doctor's table. */
    private record CheckView(String item, String level, String title, String finding, String advice) {}

    private Pending check(ApiRequest request) throws ApiException {
        CompletionStage<List<CheckRow>> report = control.check(CameraFinder.id(control, request), request.locale());
        return new Pending(
                report.thenApply(rows ->
                        Answer.json(rows.stream().map(CameraRoutes::view).toList())),
                () -> report.toCompletableFuture().cancel(true));
    }

    private static CheckView view(CheckRow row) {
        return new CheckView(row.item(), level(row.level()), row.title(), row.finding(), row.advice());
    }

    private static String level(Level level) {
        return switch (level) {
            case PASS -> "ok";
            case WARN -> "warning";
            case FAIL -> "error";
        };
    }

    /** All switches that the body names are looked at before the first one is moved. */
    private Answer change(ApiRequest request) throws ApiException, IOException {
        String id = CameraFinder.id(control, request);
        HouseholdControl household = binding.household();
        if (household.cameras().stream().noneMatch(camera -> camera.id().equals(id))) {
            throw new ApiException(ApiFault.NO_SWITCHES, id);
        }
        JsonObject body = request.body();
        Map<CameraSwitch, Boolean> wanted = new EnumMap<>(CameraSwitch.class);
        for (String name : body.keySet()) {
            wanted.put(switchOf(name), ApiRequest.flag(body, name));
        }
        if (wanted.isEmpty()) {
            throw new ApiException(ApiFault.INVALID, "stream, motionDetection, nightMode");
        }
        wanted.forEach((which, on) -> household.command(id, which, on));
        return Answer.done();
    }

    private static CameraSwitch switchOf(String name) throws ApiException {
        return switch (name) {
            case "stream" -> CameraSwitch.STREAM;
            case "motionDetection" -> CameraSwitch.MOTION_DETECTION;
            case "nightMode" -> CameraSwitch.NIGHT_MODE;
            default -> throw new ApiException(ApiFault.INVALID, name);
        };
    }

    private Answer trace(ApiRequest request) throws ApiException, IOException {
        String id = CameraFinder.id(control, request);
        control.setTrace(id, ApiRequest.flag(request.body(), "on"));
        return Answer.done();
    }

    private Answer endSessions(ApiRequest request) throws ApiException {
        int ended = control.endSessions(CameraFinder.id(control, request));
        JsonObject body = new JsonObject();
        body.add("ended", new JsonPrimitive(ended));
        return Answer.json(body);
    }
}
