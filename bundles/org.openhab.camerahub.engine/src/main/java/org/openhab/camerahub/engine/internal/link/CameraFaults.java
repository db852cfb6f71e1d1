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
package org.openhab.camerahub.engine.internal.link;

import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * Words the faults of one camera's leg. The system's own messages are never passed on: they contain addresses.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraFaults {

    private final Camera camera;

    public CameraFaults(Camera camera) {
        this.camera = camera;
    }

    /** @param detail as a peer or the system said it, without addresses and secrets */
    public HubException of(FaultKind kind, String detail) {
        return new HubException(kind, camera.label(), detail);
    }

    public HubException of(FaultKind kind, FaultDetail seen, String... values) {
        return new HubException(kind, camera.label(), seen, values);
    }

    /** What kept the hub from getting a connection. */
    public HubException connecting(Throwable cause, Duration limit) {
        Throwable root = unwrap(cause);
        if (root instanceof UnknownHostException) {
            return of(FaultKind.CAMERA_UNREACHABLE, FaultDetail.HOST_UNKNOWN);
        } else if (root instanceof ConnectTimeoutException) {
            return connectTimeout(limit);
        } else if (root instanceof NoRouteToHostException) {
            return of(FaultKind.CAMERA_UNREACHABLE, FaultDetail.NO_ROUTE);
        } else if (root instanceof ConnectException) {
            return of(FaultKind.CAMERA_UNREACHABLE, reason(root));
        } else if (root instanceof SSLException) {
            return handshake(root);
        }
        return of(FaultKind.CAMERA_UNREACHABLE, root.getClass().getSimpleName());
    }

    public HubException connectTimeout(Duration limit) {
        return of(FaultKind.CAMERA_UNREACHABLE, FaultDetail.NO_CONNECTION_WITHIN, millis(limit));
    }

    /** What went wrong in the TLS handshake: a certificate nobody vouches for, or no TLS at all. */
    public HubException handshake(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof CertificateException) {
                return of(FaultKind.CAMERA_UNTRUSTED, FaultDetail.NOT_VOUCHED_FOR);
            }
        }
        Throwable root = unwrap(cause);
        if (root instanceof SSLException) {
            String text = String.valueOf(root.getMessage());
            boolean certificate = text.contains("certificate") || text.contains("PKIX");
            return certificate
                    ? of(FaultKind.CAMERA_UNTRUSTED, FaultDetail.CERTIFICATE_REFUSED)
                    : of(FaultKind.CAMERA_PROTOCOL, FaultDetail.TLS_NOT_AGREED);
        }
        return of(FaultKind.CAMERA_UNREACHABLE, FaultDetail.HANDSHAKE_BROKE);
    }

    /** The camera's connection ended. */
    public HubException lost(@Nullable Throwable cause) {
        if (cause instanceof OutOfMemoryError) { // of the buffers outside of the heap; the virtual machine goes on
            return of(FaultKind.NO_MEMORY, FaultDetail.MEMORY_OF_CAMERA, camera.label());
        }
        return of(FaultKind.CAMERA_LOST, cause == null ? FaultDetail.CLOSED : FaultDetail.BROKE);
    }

    /** A request that the camera answered with an error. */
    public HubException refused(String method, RtspResponse response) {
        int code = response.status().code();
        return of(
                code == RtspStatus.NOT_FOUND.code() ? FaultKind.CAMERA_NO_STREAM : FaultKind.CAMERA_REFUSED,
                FaultDetail.ANSWERED,
                method,
                code + " " + RtspStatus.of(code).reason());
    }

    private static String millis(Duration time) {
        return String.valueOf(time.toMillis());
    }

    private static FaultDetail reason(Throwable cause) {
        String text = String.valueOf(cause.getMessage());
        if (text.contains("refused")) {
            return FaultDetail.CONNECTION_REFUSED;
        }
        return text.contains("nreachable") ? FaultDetail.NETWORK_UNREACHABLE : FaultDetail.NO_CONNECTION;
    }

    private static Throwable unwrap(Throwable cause) {
        Throwable root = cause;
        Throwable next = root.getCause();
        while (next != null && (root instanceof CompletionException || !isTelling(root))) {
            root = next;
            next = root.getCause();
        }
        return root;
    }

    private static boolean isTelling(Throwable cause) {
        return cause instanceof UnknownHostException
                || cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLException;
    }
}
