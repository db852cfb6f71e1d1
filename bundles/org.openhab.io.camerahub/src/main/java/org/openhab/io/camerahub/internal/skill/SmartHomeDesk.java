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
package org.openhab.io.camerahub.internal.skill;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.http.HttpExtension;
import org.openhab.camerahub.engine.http.HttpPost;
import org.openhab.camerahub.engine.http.HttpReply;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.io.camerahub.AccessTokens;
import org.openhab.io.camerahub.AccessTokens.TokenHolder;
import org.openhab.io.camerahub.AccessTokens.TokenRole;
import org.openhab.io.camerahub.internal.CameraHubConstants;
import org.openhab.io.camerahub.internal.CameraHubService;
import org.openhab.io.camerahub.internal.skill.message.Directive;
import org.openhab.io.camerahub.internal.skill.message.ErrorType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Takes what an Alexa skill of one's own passes on, on the hub's TLS port and on openHAB's web server, from those who show
 * a token of the role {@code alexa} (RFC 6750). An {@code ErrorResponse} is an answer like any other, with 200; what the
 * skill itself has done wrong gets an error of HTTP, in whose body {@code error.code} is a word that Alexa understands.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(immediate = true, service = SmartHomeDesk.class)
public class SmartHomeDesk implements HttpExtension {

    static final String PATH = "/camerahub/api/alexa/smarthome";

    private static final String JSON = "application/json";
    private static final String BEARER = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"Camera Hub\"";

    private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
    private final Executor executor;
    private final Clock clock;
    private final SmartHome home;
    private final Registration start;
    private volatile @Nullable AccessTokens tokens;
    private volatile @Nullable Registration served;

    @Activate
    public SmartHomeDesk(@Reference CameraHubService service, @Reference HubCameras cameras) {
        this(
                new SmartHome(
                        cameras,
                        Clock.systemUTC(),
                        SmartHome.PATIENCE,
                        ThreadPoolManager.getPool(CameraHubConstants.THREAD_POOL)),
                ThreadPoolManager.getPool(CameraHubConstants.THREAD_POOL),
                Clock.systemUTC(),
                service);
    }

    SmartHomeDesk(SmartHome home, Executor executor, Clock clock, CameraHubService service) {
        this.home = home;
        this.executor = executor;
        this.clock = clock;
        this.start = service.onStart(hub -> served = hub.serve(this));
    }

    @Deactivate
    public void deactivate() {
        start.close();
        Registration serving = served;
        if (serving != null) {
            serving.close();
        }
    }

    /** Only where the binding is installed. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setTokens(AccessTokens newTokens) {
        tokens = newTokens;
    }

    public void unsetTokens(AccessTokens oldTokens) {
        if (oldTokens.equals(tokens)) {
            tokens = null;
        }
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public CompletionStage<HttpReply> answer(HttpPost post) {
        // tokens are looked up in openHAB's storage, and the hub may have to be waited for: nothing for an event loop
        return CompletableFuture.supplyAsync(() -> refusal(post), executor)
                .thenComposeAsync(
                        refused -> refused.isPresent()
                                ? CompletableFuture.completedFuture(refused.get())
                                : fulfilled(post.text()),
                        executor);
    }

    /** Empty if the request may be looked at. */
    private Optional<HttpReply> refusal(HttpPost post) {
        AccessTokens known = tokens;
        if (known == null) {
            return Optional.of(error(
                    503,
                    ErrorType.BRIDGE_UNREACHABLE,
                    "There are no tokens to compare with: install the binding Camera Hub.",
                    Map.of()));
        }
        String shown = post.authorization();
        if (!shown.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(error(
                    401,
                    ErrorType.INVALID_AUTHORIZATION_CREDENTIAL,
                    "A token is needed: Authorization: Bearer <token>.",
                    Map.of("WWW-Authenticate", CHALLENGE)));
        }
        String token = shown.substring(BEARER.length()).strip();
        Optional<TokenHolder> holder = known.verify(token);
        if (holder.isEmpty()) {
            return Optional.of(wrong(known, token));
        }
        if (holder.get().role() != TokenRole.ALEXA) {
            return Optional.of(error(
                    403,
                    ErrorType.INVALID_AUTHORIZATION_CREDENTIAL,
                    "The token is not of the role alexa.",
                    Map.of("WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\"")));
        }
        return isJson(post.contentType())
                ? Optional.empty()
                : Optional.of(error(
                        415, ErrorType.INVALID_DIRECTIVE, "The type of the content must be " + JSON + ".", Map.of()));
    }

    private HttpReply wrong(AccessTokens known, String token) {
        boolean expired = known.list().stream()
                .anyMatch(each -> token.startsWith(each.selector() + ".")
                        && each.expires() != null
                        && !clock.instant().isBefore(each.expires()));
        return error(
                401,
                expired ? ErrorType.EXPIRED_AUTHORIZATION_CREDENTIAL : ErrorType.INVALID_AUTHORIZATION_CREDENTIAL,
                expired
                        ? "The token has expired: make a permanent one for the skill."
                        : "The token is unknown or wrong, or there were too many wrong ones lately.",
                Map.of("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\""));
    }

    private static boolean isJson(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(JSON);
    }

    private CompletableFuture<HttpReply> fulfilled(String text) {
        Directive directive;
        try {
            directive = Directive.parse(text);
        } catch (JsonParseException e) {
            return CompletableFuture.completedFuture(
                    error(400, ErrorType.INVALID_DIRECTIVE, "The body is no directive of Alexa in JSON.", Map.of()));
        }
        return home.answer(directive).thenApply(message -> new HttpReply(200, Map.of(), JSON, gson.toJson(message)));
    }

    private HttpReply error(int status, ErrorType type, String message, Map<String, String> headers) {
        return new HttpReply(
                status, headers, JSON, gson.toJson(Map.of("error", Map.of("code", type.name(), "message", message))));
    }
}
