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
package org.openhab.camerahub.engine.internal.snapshot;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.fault.SnapshotFault;
import org.openhab.camerahub.rtsp.auth.ClientAuthenticator;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * Gets a JPEG from a camera's own web server, with Basic or Digest authentication (RFC 7616, RFC 7617). Blocks.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SnapshotUrlReader {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int LARGEST = 8 << 20;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final Map<CameraTrust, HttpClient> made = new EnumMap<>(CameraTrust.class);

    /** @param trust which certificates the camera may show */
    byte[] read(URI url, @Nullable Credentials credentials, CameraTrust trust)
            throws NoSnapshotException, InterruptedException {
        try {
            HttpClient client = client(trust);
            HttpResponse<InputStream> answer = send(client, url, Optional.empty());
            if (answer.statusCode() == UNAUTHORIZED && credentials != null) {
                ClientAuthenticator authenticator = new ClientAuthenticator(credentials);
                if (authenticator.challenge(answer.headers().allValues("WWW-Authenticate"))) {
                    answer.body().close();
                    answer = send(client, url, authenticator.authorization("GET", target(url), new byte[0]));
                }
            }
            return body(answer);
        } catch (IOException e) {
            // The message of the exception may name the address.
            throw new NoSnapshotException(
                    e instanceof SSLException ? SnapshotFault.UNTRUSTED : SnapshotFault.UNREACHABLE, e);
        }
    }

    private static HttpResponse<InputStream> send(HttpClient client, URI url, Optional<String> authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(ANSWER);
        authorization.ifPresent(value -> request.header("Authorization", value));
        return client.send(request.build(), BodyHandlers.ofInputStream());
    }

    /** Made when it is needed: it has a thread. */
    private synchronized HttpClient client(CameraTrust trust) {
        return made.computeIfAbsent(trust, SnapshotUrlReader::make);
    }

    private static HttpClient make(CameraTrust trust) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER) // a camera shall not send the hub elsewhere
                .connectTimeout(CONNECT);
        return (trust == CameraTrust.ANY ? builder.sslContext(anyCertificate()) : builder).build();
    }

    /** Without a look at the host's name either, as the camera's stream. */
    private static SSLContext anyCertificate() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has TLS", e);
        }
    }

    private static byte[] body(HttpResponse<InputStream> answer) throws IOException, NoSnapshotException {
        try (InputStream in = answer.body()) {
            if (answer.statusCode() != OK) {
                throw new NoSnapshotException(SnapshotFault.REFUSED, String.valueOf(answer.statusCode()));
            }
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST || !Jpeg.isOne(bytes)) {
                throw new NoSnapshotException(SnapshotFault.NO_JPEG);
            }
            return bytes;
        }
    }

    private static String target(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
