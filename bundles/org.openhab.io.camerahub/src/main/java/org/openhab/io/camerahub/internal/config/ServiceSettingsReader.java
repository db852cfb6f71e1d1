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
package org.openhab.io.camerahub.internal.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.CertificateSource;
import org.openhab.camerahub.engine.ConfigError;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * Turns the configuration of the service into settings.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ServiceSettingsReader {

    private static final int MOST_PORTS = 65535;
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_ENTRIES = 1_000_000;

    private final Path folder;

    /** @param folder to which relative paths of certificates belong */
    public ServiceSettingsReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the configuration; keys that are no parameters, such as those that OSGi adds, are passed over.
     *
     * @throws HubException a {@link SettingsException} that names everything that is wrong
     */
    public ServiceSettings read(Map<String, Object> configuration) throws HubException {
        ParameterReader reader = new ParameterReader(configuration);
        HubConfig.Builder builder = builder(reader);
        boolean testSocketEnabled = reader.flag(ServiceParameter.TEST_SOCKET_ENABLED);
        List<ConfigError> errors = errors(reader, builder);
        if (!errors.isEmpty()) {
            throw new SettingsException(errors);
        }
        return new ServiceSettings(builder.build(), testSocketEnabled);
    }

    /** Everything that keeps a configuration from being read; empty if nothing does. */
    public List<ConfigError> errors(Map<String, Object> configuration) {
        ParameterReader reader = new ParameterReader(configuration);
        HubConfig.Builder builder = builder(reader);
        reader.flag(ServiceParameter.TEST_SOCKET_ENABLED);
        return errors(reader, builder);
    }

    /** What cannot be read comes first: the defaults in its place may be wrong in other ways. */
    private static List<ConfigError> errors(ParameterReader reader, HubConfig.Builder builder) {
        return reader.errors().isEmpty() ? builder.errors() : List.copyOf(reader.errors());
    }

    /** The accounts as they are written: each as {@code user:password}. */
    public static List<String> accountEntries(Map<String, Object> configuration) {
        return new ParameterReader(configuration).list(ServiceParameter.ACCOUNTS);
    }

    /** A value in whatever form openHAB keeps it, as texts; empty if there is none. */
    public static List<String> texts(@Nullable Object value) {
        return ParameterReader.texts(value);
    }

    private HubConfig.Builder builder(ParameterReader reader) {
        HubConfig.Builder builder = HubConfig.builder()
                .bindAddress(reader.text(ServiceParameter.BIND_ADDRESS))
                .port(reader.integer(ServiceParameter.PORT, 0, MOST_PORTS))
                .publicName(reader.text(ServiceParameter.PUBLIC_NAME))
                .publicPort(reader.integer(ServiceParameter.PUBLIC_PORT, 0, MOST_PORTS))
                .videoBuffer(reader.integer(ServiceParameter.VIDEO_BUFFER, 1, MOST_BYTES))
                .certificate(certificate(reader))
                .authentication(reader.choice(ServiceParameter.AUTHENTICATION, AuthScheme.class), accounts(reader))
                .onlyOwnAddresses(reader.flag(ServiceParameter.ONLY_OWN_ADDRESSES))
                .allowedAddresses(reader.text(ServiceParameter.ALLOWED_ADDRESSES))
                .testSocket(
                        reader.text(ServiceParameter.TEST_SOCKET_ADDRESS),
                        reader.integer(ServiceParameter.TEST_SOCKET_PORT, 0, MOST_PORTS))
                .limits(limits(reader));
        // the cameras' own parameters are used elsewhere; their mistakes are reported with the others
        CameraDefaults.read(reader);
        return builder;
    }

    private @Nullable CertificateSource certificate(ParameterReader reader) {
        String chain = reader.text(ServiceParameter.CERTIFICATE_CHAIN);
        String key = reader.text(ServiceParameter.CERTIFICATE_KEY);
        String password = reader.text(ServiceParameter.CERTIFICATE_PASSWORD);
        if (chain.isEmpty()) {
            return null;
        }
        Path chainFile = file(reader, ServiceParameter.CERTIFICATE_CHAIN, chain);
        String name = chain.toLowerCase(Locale.ROOT);
        if (name.endsWith(".p12") || name.endsWith(".pfx")) {
            return new CertificateSource.Pkcs12(chainFile, password);
        }
        Path keyFile = key.isEmpty() ? chainFile : file(reader, ServiceParameter.CERTIFICATE_KEY, key);
        return new CertificateSource.Pem(chainFile, keyFile, password);
    }

    private Path file(ParameterReader reader, ServiceParameter parameter, String text) {
        try {
            return folder.resolve(text);
        } catch (InvalidPathException e) {
            reader.error(parameter, "file", "is no valid path of a file: " + e.getReason() + ".", e.getReason());
            return folder;
        }
    }

    private static List<Credentials> accounts(ParameterReader reader) {
        List<Credentials> accounts = new ArrayList<>();
        int number = 1;
        for (String account : reader.list(ServiceParameter.ACCOUNTS)) {
            if (account.indexOf(':') > 0) {
                accounts.add(Credentials.parse(account));
            } else {
                reader.error(
                        ServiceParameter.ACCOUNTS,
                        "account-form",
                        "entry " + number + " is not written as user:password.",
                        number);
            }
            number++;
        }
        return accounts;
    }

    private static HubLimits limits(ParameterReader reader) {
        HubLimits limits = HubLimits.DEFAULTS;
        return new HubLimits(
                limits.viewerAnswer(),
                limits.cameraConnect(),
                limits.cameraAnswer(),
                limits.cameraSilence(),
                limits.trackSilence(),
                limits.reconnectFirst(),
                limits.reconnectMost(),
                limits.handshake(),
                limits.firstRequest(),
                limits.sessionTimeout(),
                limits.stalledViewer(),
                reader.integer(ServiceParameter.MAX_CONNECTIONS, 1, MOST_PORTS),
                reader.integer(ServiceParameter.MAX_CONNECTIONS_PER_ADDRESS, 1, MOST_PORTS),
                limits.authenticationFailures(),
                limits.authenticationBlock(),
                limits.pictureCacheBytes(),
                reader.integer(ServiceParameter.LOG_ENTRIES, 1, MOST_ENTRIES));
    }
}
