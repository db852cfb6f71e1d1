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
package org.openhab.ui.camerahub.internal.status;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.io.camerahub.HouseholdControl;
import org.openhab.io.camerahub.HouseholdControl.PersonPresence;
import org.openhab.io.camerahub.ServiceProfile;
import org.openhab.ui.camerahub.internal.binding.BindingServices;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiRequest;
import org.openhab.ui.camerahub.internal.http.Route;

/**
 * How the hub is, and who is at home.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class StatusRoutes {

    private final CameraHubControl control;
    private final BindingServices binding;
    private final String version;

    /** @param version of the add-on */
    public StatusRoutes(CameraHubControl control, BindingServices binding, String version) {
        this.control = control;
        this.binding = binding;
        this.version = version;
    }

    public List<Route> routes() {
        return List.of(Route.get("/status", this::status));
    }

    /**
     * The status.
     *
     * @param state {@code new}, {@code running}, {@code waiting} or {@code closed}
     * @param publicPort by which viewers reach the hub at its public name
     * @param port that is open, else the configured one
     * @param testPort null while the test socket is closed
     * @param problems what is wrong with descriptions of cameras
     * @param persons null without the binding
     */
    private record StatusView(
            String state,
            String version,
            String publicName,
            int publicPort,
            int port,
            String authentication,
            String tls,
            String transport,
            boolean testSocket,
            @Nullable Integer testPort,
            int cameras,
            int viewers,
            List<FaultView> faults,
            List<ProblemView> problems,
            @Nullable List<PersonPresence> persons) {}

    /**
     * What is wrong with the hub.
     *
     * @param level {@code error} or {@code warning}
     */
    private record FaultView(String level, String code, String message) {}

    /**
     * What is wrong with a camera's description.
     *
     * @param source where that stands
     * @param text what to change
     */
    private record ProblemView(String code, String source, String text) {}

    private Answer status(ApiRequest request) {
        HubStatus status = control.status();
        ServiceProfile profile = control.profile().orElse(new ServiceProfile("", 0, 0, "", "", 0));
        HouseholdControl household = binding.householdOrNull();
        InetSocketAddress listening = status.listening();
        int port = listening == null ? profile.port() : listening.getPort();
        InetSocketAddress test = status.testSocket();
        return Answer.json(new StatusView(
                status.state().name().toLowerCase(Locale.ROOT),
                version,
                profile.publicName(),
                profile.publicPort() == 0 ? port : profile.publicPort(),
                port,
                profile.authentication(),
                status.tls(),
                status.transport(),
                control.testSocket(),
                test == null ? null : test.getPort(),
                control.cameras().size(),
                control.sessions().size(),
                faults(status, request.locale()),
                problems(request.locale()),
                household == null ? null : household.persons()));
    }

    private List<ProblemView> problems(Locale locale) {
        return control.problems().stream()
                .map(problem -> new ProblemView(
                        problem.kind().key(), control.source(problem, locale), control.text(problem, locale)))
                .toList();
    }

    private List<FaultView> faults(HubStatus status, Locale locale) {
        List<FaultView> faults = new ArrayList<>();
        status.faults()
                .forEach(fault -> faults.add(new FaultView("error", fault.kind().key(), control.text(fault, locale))));
        status.warnings()
                .forEach(warning ->
                        faults.add(new FaultView("warning", warning.kind().key(), control.text(warning, locale))));
        return faults;
    }
}
