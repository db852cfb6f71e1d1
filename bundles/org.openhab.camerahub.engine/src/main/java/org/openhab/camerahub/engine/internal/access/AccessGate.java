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
package org.openhab.camerahub.engine.internal.access;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.description.ViewerTarget;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspStatus;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;

/**
 * Asks viewers for their credentials and slows down those that guess.
 *
 * <p>An address that failed too often gets no new connection ({@link FailureThrottle#refuses}, asked before TLS). On
 * connections that it has already only a wrong answer is refused: the viewers that play, perhaps behind the same router,
 * are not disturbed, and a guesser has one more guess for each connection that it opened in time. A request without
 * credentials is no failure: that is how every client begins.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class AccessGate implements ViewerGate {

    private record Rules(AuthScheme scheme, List<Credentials> accounts, ServerAuthenticator authenticator) {}

    private final Clock clock;
    private final FailureThrottle throttle;
    private final RingLog log;
    private final Guests guests;
    private volatile Rules rules;

    /**
     * Grants nothing until {@link #apply} was called.
     *
     * @param guests who is let in beside the accounts
     */
    public AccessGate(Clock clock, FailureThrottle throttle, RingLog log, Guests guests) {
        this.clock = clock;
        this.throttle = throttle;
        this.log = log;
        this.guests = guests;
        this.rules = rules(AuthScheme.BASIC, List.of());
    }

    /** For the requests to come. Nonces stay good unless something has changed. */
    public void apply(AuthScheme scheme, List<Credentials> accounts) {
        Rules current = rules;
        if (scheme != current.scheme() || !accounts.equals(current.accounts())) {
            rules = rules(scheme, accounts);
        }
    }

    @Override
    public Decision check(InetAddress peer, RtspRequest request) {
        ServerAuthenticator authenticator = rules.authenticator();
        ServerAuthenticator.Result result = authenticator.verify(
                request.method(), request.uri(), request.headers().first("Authorization"), guests.of(path(request)));
        return switch (result.outcome()) {
            case GRANTED -> {
                throttle.succeeded(peer);
                yield new Granted(result.user());
            }
            case MISSING -> new Challenged(authenticator.challenges(false), Duration.ZERO);
            case STALE -> new Challenged(authenticator.challenges(true), Duration.ZERO);
            case WRONG -> wasGuest(authenticator, request) ? over(peer, authenticator) : wrong(peer, authenticator);
        };
    }

    /** Empty if the URL makes no sense: then there are no guests for it, and the viewer is told so later. */
    private static String path(RtspRequest request) {
        try {
            return ViewerTarget.of(request.uri()).path();
        } catch (RtspSyntaxException e) {
            return "";
        }
    }

    private boolean wasGuest(ServerAuthenticator authenticator, RtspRequest request) {
        return authenticator
                        .verify(
                                request.method(),
                                request.uri(),
                                request.headers().first("Authorization"),
                                guests.past(path(request)))
                        .outcome()
                != ServerAuthenticator.Outcome.WRONG;
    }

    private Decision over(InetAddress peer, ServerAuthenticator authenticator) {
        String address = peer.getHostAddress();
        log.note(
                Direction.SECURITY,
                "past guest " + address,
                address + " has shown what was given to it for a while, and that is over");
        return new Challenged(authenticator.challenges(false), Duration.ZERO);
    }

    private Decision wrong(InetAddress peer, ServerAuthenticator authenticator) {
        Duration delay = throttle.failed(peer);
        String address = peer.getHostAddress();
        if (throttle.refuses(peer)) {
            log.note(
                    Direction.SECURITY,
                    "refused " + address,
                    address + " has shown wrong credentials too often and is refused for a while");
            return new Refused(RtspStatus.FORBIDDEN);
        }
        log.note(
                Direction.SECURITY,
                "wrong credentials " + address,
                address + " has shown a wrong user name or password: compare it with the hub's accounts");
        return new Challenged(authenticator.challenges(false), delay);
    }

    private Rules rules(AuthScheme scheme, List<Credentials> accounts) {
        return new Rules(
                scheme,
                List.copyOf(accounts),
                new ServerAuthenticator(scheme, accounts, ServerAuthenticator.STAGEFRIGHT_REALM, clock));
    }
}
