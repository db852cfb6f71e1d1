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
package org.openhab.binding.camerahub.internal.camera.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.MotionWish;
import org.openhab.binding.camerahub.internal.policy.CameraPolicy;
import org.openhab.binding.camerahub.internal.policy.Policy;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.camerahub.rtsp.message.RtspUrlException;

/**
 * Checks the parameters of a camera's Thing: every problem is found at once and named with its parameter, none quotes
 * an address or a secret.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraSettingsReader {

    /**
     * The outcome.
     *
     * @param settings null if one of the problems is an error
     */
    public record Result(@Nullable CameraSettings settings, List<ConfigProblem> problems) {

        /** The first error, in the order of the parameters. */
        public Optional<ConfigProblem> error() {
            return problems.stream().filter(ConfigProblem::error).findFirst();
        }
    }

    /** Segments of characters that need no escape in a URL (RFC 3986 section 2.3). */
    private static final Pattern PATH_FORM = Pattern.compile("[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*");

    /** Players would leave out such segments on their own account. */
    private static final Pattern UPWARDS = Pattern.compile("(^|/)\\.\\.?(/|$)");

    private static final Pattern BETWEEN_MODIFIERS = Pattern.compile("[/,;\\s]+");
    private static final int MOST_LINGER_SECONDS = 3600;
    private static final int LEAST_CHECK_SECONDS = 5;
    private static final int MOST_CHECK_SECONDS = 86400;
    private static final int LONGEST_DELAY_SECONDS = 86400;
    private static final int MOST_MOTION_SECONDS = 3600;

    private final CameraConfiguration configuration;
    private final List<ConfigProblem> problems = new ArrayList<>();

    private CameraSettingsReader(CameraConfiguration configuration) {
        this.configuration = configuration;
    }

    /**
     * @param thingUid the hub's id of the camera, e.g. {@code camerahub:camera:home:front}
     * @param label the Thing's, empty if it has none
     */
    public static Result read(String thingUid, String label, CameraConfiguration configuration) {
        CameraSettingsReader reader = new CameraSettingsReader(configuration);
        CameraSettings settings = reader.settings(thingUid, label);
        return new Result(settings, List.copyOf(reader.problems));
    }

    /** {@code camerahub:camera:home:front} gives {@code home-front}. */
    static String defaultPath(String thingUid) {
        String[] segments = thingUid.split(":");
        return String.join("-", List.of(segments).subList(2, segments.length));
    }

    private @Nullable CameraSettings settings(String id, String label) {
        RtspUrl url = url();
        Credentials credentials = credentials();
        URI snapshotUrl = snapshotUrl();
        CameraTransport transport = choice("transport", configuration.transport, CameraTransport.AUTO);
        CameraTrust trust = choice("trust", configuration.trust, CameraTrust.AUTHORITIES);
        String path = path(id);
        ModifierRules modifiers =
                new ModifierRules(modifiers("modifiers", configuration.modifiers), userAgentModifiers());
        Duration linger = seconds("linger", configuration.linger, 0, MOST_LINGER_SECONDS);
        CameraPolicy policy = policy();
        Duration checkInterval = configuration.checkInterval == 0
                ? Duration.ZERO
                : seconds("checkInterval", configuration.checkInterval, LEAST_CHECK_SECONDS, MOST_CHECK_SECONDS);
        Duration motion = seconds("motionDuration", configuration.motionDuration, 1, MOST_MOTION_SECONDS);
        if (url == null || problems.stream().anyMatch(ConfigProblem::error)) {
            return null;
        }
        Camera camera = new Camera(
                id,
                path,
                label.isBlank() ? path : label.strip(),
                url,
                credentials,
                transport,
                trust,
                modifiers,
                configuration.skipSilentTracks,
                linger,
                true);
        return new CameraSettings(camera, snapshotUrl, policy, checkInterval, motion, motionWish());
    }

    private @Nullable RtspUrl url() {
        String address = configuration.address.strip();
        if (address.isEmpty()) {
            problems.add(ConfigProblem.error("address", "address-missing", ""));
            return null;
        }
        if (RtspUrl.userInfo(address).isPresent()) {
            problems.add(ConfigProblem.warning("address", "address-credentials"));
        }
        try {
            return RtspUrl.parse(address);
        } catch (RtspUrlException e) {
            problems.add(ConfigProblem.error("address", "address-" + e.fault().key(), ""));
            return null;
        }
    }

    /** Those of the parameters, or else those that somebody has pasted with the address. */
    private @Nullable Credentials credentials() {
        String username = configuration.username.strip();
        if (username.indexOf(':') >= 0) {
            problems.add(ConfigProblem.error("username", "username-colon", ""));
            return null;
        }
        if (username.isEmpty() && configuration.password.isEmpty()) {
            Optional<Credentials> pasted = RtspUrl.userInfo(configuration.address.strip());
            return pasted.isPresent() ? pasted.get() : null;
        }
        if (username.isEmpty()) {
            problems.add(ConfigProblem.warning("username", "username-missing"));
        }
        return new Credentials(username, configuration.password);
    }

    private @Nullable URI snapshotUrl() {
        String text = configuration.snapshotUrl.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            if (uri.getHost() != null
                    && scheme != null
                    && scheme.toLowerCase(Locale.ROOT).matches("https?")) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below: the exception quotes the address
        }
        problems.add(ConfigProblem.error("snapshotUrl", "snapshot-url-invalid", ""));
        return null;
    }

    private String path(String id) {
        String path = configuration.path.strip();
        path = path.startsWith("/") ? path.substring(1) : path;
        if (path.isEmpty()) {
            return defaultPath(id);
        }
        if (!PATH_FORM.matcher(path).matches() || UPWARDS.matcher(path).find()) {
            problems.add(ConfigProblem.error("path", "path-invalid", ""));
        }
        return path;
    }

    /** Numbers below zero keep nothing. */
    private MotionWish motionWish() {
        return new MotionWish(
                configuration.notices,
                configuration.mailNotices,
                Math.max(0, configuration.motionPictures),
                Duration.ofDays(Math.max(0, configuration.motionDays)));
    }

    private CameraPolicy policy() {
        return new CameraPolicy(
                choice("policy", configuration.policy, Policy.MANUAL),
                seconds("privacyDelay", configuration.privacyDelay, 0, LONGEST_DELAY_SECONDS),
                seconds("overrideTime", configuration.overrideTime, 0, LONGEST_DELAY_SECONDS));
    }

    private List<ModifierRules.UserAgentRule> userAgentModifiers() {
        List<ModifierRules.UserAgentRule> rules = new ArrayList<>();
        for (String rule : configuration.userAgentModifiers) {
            int colon = rule.lastIndexOf(':');
            if (colon > 0 && !rule.substring(0, colon).isBlank()) {
                rules.add(new ModifierRules.UserAgentRule(
                        rule.substring(0, colon).strip(),
                        modifiers("userAgentModifiers", List.of(rule.substring(colon + 1)))));
            } else if (!rule.isBlank()) {
                problems.add(ConfigProblem.error("userAgentModifiers", "user-agent-modifiers-invalid", ""));
            }
        }
        return rules;
    }

    private Set<Modifier> modifiers(String parameter, List<String> texts) {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        for (String text : texts) {
            BETWEEN_MODIFIERS
                    .splitAsStream(text)
                    .filter(token -> !token.isEmpty())
                    .forEach(token -> Modifier.ofToken(token)
                            .ifPresentOrElse(
                                    modifiers::add,
                                    () -> problems.add(ConfigProblem.error(parameter, "modifier-unknown", token))));
        }
        return modifiers;
    }

    private <E extends Enum<E>> E choice(String parameter, String text, E defaultValue) {
        for (E constant : defaultValue.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text.strip())) {
                return constant;
            }
        }
        if (!text.isBlank()) {
            problems.add(ConfigProblem.error(parameter, parameter + "-invalid", text.strip()));
        }
        return defaultValue;
    }

    private Duration seconds(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            problems.add(ConfigProblem.error(parameter, "seconds-invalid", least + " - " + most));
        }
        return Duration.ofSeconds(Math.max(0, value));
    }
}
