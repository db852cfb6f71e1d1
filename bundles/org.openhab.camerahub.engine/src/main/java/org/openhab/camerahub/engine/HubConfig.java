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
package org.openhab.camerahub.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * The valid configuration of a hub. Made by {@link #builder()}.
 *
 * @param bindAddress address of this machine on which viewers are accepted, empty for all
 * @param port for viewers; an Echo uses 443 only. 0 takes any free port
 * @param certificate null if none is configured yet: then the port stays closed
 * @param authentication what viewers have to show
 * @param accounts of viewers, at least one unless {@code authentication} is NONE
 * @param onlyOwnAddresses accept viewers only from this machine, from the networks of its interfaces, from the address
 *     of {@code publicName} and from {@code allowedAddresses}; if false from anywhere
 * @param allowedAddresses addresses, CIDR networks and {@code 192.168.*.*} patterns, separated by ';' or ','
 * @param publicName the host name by which viewers reach the hub, empty if unknown
 * @param publicPort the port by which they reach it there, 0 if it is {@code port}
 * @param videoBuffer bytes that may wait for a slow viewer before pictures are dropped
 * @param testSocketAddress address on which the plain test socket listens when it is switched on
 * @param testSocketPort 0 takes any free port
 * @param eventLoops threads that serve all sockets; 0 for the default, which is one
 * @param limits those that concern viewers count at once, those that concern cameras when the hub is closed and made anew:
 *     openHAB's users cannot set them
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HubConfig(
        String bindAddress,
        int port,
        @Nullable CertificateSource certificate,
        AuthScheme authentication,
        List<Credentials> accounts,
        boolean onlyOwnAddresses,
        String allowedAddresses,
        String publicName,
        int publicPort,
        int videoBuffer,
        String testSocketAddress,
        int testSocketPort,
        int eventLoops,
        HubLimits limits) {

    public static final int DEFAULT_PORT = 443;
    public static final int DEFAULT_VIDEO_BUFFER = 524280;
    public static final int DEFAULT_TEST_SOCKET_PORT = 5001;

    public HubConfig {
        accounts = List.copyOf(accounts);
    }

    /** Whether viewers find cameras at the same URLs with these settings as with {@code others}. */
    boolean isFoundAs(HubConfig others) {
        return publicName.equals(others.publicName) && publicPort == others.publicPort && port == others.port;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Gathers settings; starts with the defaults.
     */
    public static final class Builder {
        private String bindAddress = "";
        private int port = DEFAULT_PORT;
        private @Nullable CertificateSource certificate;
        private AuthScheme authentication = AuthScheme.NONE;
        private List<Credentials> accounts = List.of();
        private boolean onlyOwnAddresses = true;
        private String allowedAddresses = "";
        private String publicName = "";
        private int publicPort;
        private int videoBuffer = DEFAULT_VIDEO_BUFFER;
        private String testSocketAddress = "127.0.0.1";
        private int testSocketPort = DEFAULT_TEST_SOCKET_PORT;
        private int eventLoops;
        private HubLimits limits = HubLimits.DEFAULTS;

        private Builder() {}

        public Builder bindAddress(String value) {
            bindAddress = value.strip();
            return this;
        }

        public Builder port(int value) {
            port = value;
            return this;
        }

        public Builder certificate(@Nullable CertificateSource value) {
            certificate = value;
            return this;
        }

        public Builder authentication(AuthScheme scheme, List<Credentials> newAccounts) {
            authentication = scheme;
            accounts = newAccounts;
            return this;
        }

        public Builder onlyOwnAddresses(boolean value) {
            onlyOwnAddresses = value;
            return this;
        }

        public Builder allowedAddresses(String value) {
            allowedAddresses = value.strip();
            return this;
        }

        public Builder publicName(String value) {
            publicName = value.strip();
            return this;
        }

        public Builder publicPort(int value) {
            publicPort = value;
            return this;
        }

        public Builder videoBuffer(int value) {
            videoBuffer = value;
            return this;
        }

        public Builder testSocket(String address, int newPort) {
            testSocketAddress = address.strip();
            testSocketPort = newPort;
            return this;
        }

        public Builder eventLoops(int value) {
            eventLoops = value;
            return this;
        }

        public Builder limits(HubLimits value) {
            limits = value;
            return this;
        }

        /** What is wrong with the settings so far; empty if nothing is. */
        public List<ConfigError> errors() {
            return HubConfigCheck.errors(assemble());
        }

        /** @throws HubException of kind {@link FaultKind#CONFIGURATION} that names every error */
        public HubConfig build() throws HubException {
            HubConfig config = assemble();
            List<ConfigError> errors = HubConfigCheck.errors(config);
            if (!errors.isEmpty()) {
                throw new HubException(
                        FaultKind.CONFIGURATION,
                        "",
                        errors.stream()
                                .map(error -> error.field() + ": " + error.message())
                                .collect(Collectors.joining(" ")));
            }
            return config;
        }

        private HubConfig assemble() {
            return new HubConfig(
                    bindAddress,
                    port,
                    certificate,
                    authentication,
                    accounts,
                    onlyOwnAddresses,
                    allowedAddresses,
                    publicName,
                    publicPort,
                    videoBuffer,
                    testSocketAddress,
                    testSocketPort,
                    eventLoops,
                    limits);
        }
    }
}
