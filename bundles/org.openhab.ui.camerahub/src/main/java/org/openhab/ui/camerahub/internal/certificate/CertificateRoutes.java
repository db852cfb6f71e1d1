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
package org.openhab.ui.camerahub.internal.certificate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.io.camerahub.ServiceProfile;
import org.openhab.ui.camerahub.internal.certificate.CertificateView.Warning;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.ApiRequest;
import org.openhab.ui.camerahub.internal.http.Route;

/**
 * The certificate that viewers are shown.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CertificateRoutes {

    private final CameraHubControl control;
    private final Clock clock;

    public CertificateRoutes(CameraHubControl control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get("/certificate", this::certificate));
    }

    private Answer certificate(ApiRequest request) throws ApiException {
        CertificateInfo info = control.certificate().orElseThrow(() -> new ApiException(ApiFault.NO_CERTIFICATE));
        long days = Duration.between(clock.instant(), info.notAfter()).toDays();
        return Answer.json(new CertificateView(
                info.subject(),
                info.names(),
                info.issuer(),
                info.chain(),
                info.notBefore(),
                info.notAfter(),
                days,
                info.keyType(),
                info.fingerprint(),
                control.profile().map(ServiceProfile::certificateFile).orElse(""),
                info.loaded(),
                info.protocols(),
                info.cipherSuites(),
                warnings(info, request.locale())));
    }

    /** The hub is the judge of what deserves attention; here it is only said. */
    private List<Warning> warnings(CertificateInfo info, Locale locale) {
        return info.warnings().stream()
                .map(warning -> new Warning(warning.kind().key(), control.text(warning, locale)))
                .toList();
    }
}
