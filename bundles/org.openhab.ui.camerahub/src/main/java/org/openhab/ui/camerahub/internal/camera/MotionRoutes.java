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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.ui.camerahub.internal.binding.BindingServices;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.ApiRequest;
import org.openhab.ui.camerahub.internal.http.Route;

/**
 * The pictures of motions, by day.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class MotionRoutes {

    private static final String MOTION = "/cameras/{" + CameraFinder.ID + "}/motion";
    private static final String DAY = "day";
    private static final String AT = "at";

    private final CameraHubControl control;
    private final BindingServices binding;

    public MotionRoutes(CameraHubControl control, BindingServices binding) {
        this.control = control;
        this.binding = binding;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(MOTION, this::days),
                Route.get(MOTION + "/{" + DAY + "}", this::pictures),
                Route.get(MOTION + "/{" + DAY + "}/{" + AT + "}.jpg", this::picture));
    }

    private Answer days(ApiRequest request) throws ApiException {
        String id = CameraFinder.id(control, request);
        return Answer.json(binding.household().motionDays(id));
    }

    /**
     * A picture.
     *
     * @param url below the API's own path
     */
    private record PictureView(Instant at, String url) {}

    private Answer pictures(ApiRequest request) throws ApiException {
        String id = CameraFinder.id(control, request);
        LocalDate day = day(request);
        String folder = "/cameras/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/motion/" + day + "/";
        return Answer.json(binding.household().motionPictures(id, day).stream()
                .map(at -> new PictureView(at, folder + at.toEpochMilli() + ".jpg"))
                .toList());
    }

    private Answer picture(ApiRequest request) throws ApiException {
        String id = CameraFinder.id(control, request);
        day(request);
        return binding.household()
                .motionPicture(id, at(request))
                .map(Answer::jpeg)
                .orElseThrow(() -> new ApiException(ApiFault.NO_SUCH_PICTURE));
    }

    private static LocalDate day(ApiRequest request) throws ApiException {
        try {
            return LocalDate.parse(request.name(DAY));
        } catch (DateTimeException e) {
            throw new ApiException(ApiFault.INVALID, DAY);
        }
    }

    private static Instant at(ApiRequest request) throws ApiException {
        try {
            return Instant.ofEpochMilli(Long.parseLong(request.name(AT)));
        } catch (NumberFormatException e) {
            throw new ApiException(ApiFault.INVALID, AT);
        }
    }
}
