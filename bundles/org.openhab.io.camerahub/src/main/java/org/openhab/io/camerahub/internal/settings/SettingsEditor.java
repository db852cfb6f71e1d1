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
package org.openhab.io.camerahub.internal.settings;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.ConfigError;
import org.openhab.core.OpenHAB;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.ConfigDescriptionRegistry;
import org.openhab.io.camerahub.HubParameter;
import org.openhab.io.camerahub.HubSettings;
import org.openhab.io.camerahub.internal.CameraHubConstants;
import org.openhab.io.camerahub.internal.config.Numbers;
import org.openhab.io.camerahub.internal.config.ServiceParameter;
import org.openhab.io.camerahub.internal.config.ServiceSettingsReader;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads and writes the service's configuration where openHAB's own settings page does: in the configuration admin. The
 * service is told by it of every change.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = HubSettings.class)
public class SettingsEditor implements HubSettings {

    private static final ConfigError UNFIT_ACCOUNT = new ConfigError(
            ServiceParameter.ACCOUNTS.key(),
            "account-characters",
            List.of(),
            "must have user names without ':' and ',' and passwords of one line.");

    private final ConfigurationAdmin configurations;
    private final ConfigDescriptionRegistry descriptions;
    private final ServiceSettingsReader reader;
    private final ErrorTexts errors;

    @Activate
    public SettingsEditor(
            @Reference ConfigurationAdmin configurations,
            @Reference ConfigDescriptionRegistry descriptions,
            @Reference ErrorTexts errors) {
        this(
                configurations,
                descriptions,
                errors,
                new ServiceSettingsReader(Path.of(OpenHAB.getConfigFolder()).toAbsolutePath()));
    }

    SettingsEditor(
            ConfigurationAdmin configurations,
            ConfigDescriptionRegistry descriptions,
            ErrorTexts errors,
            ServiceSettingsReader reader) {
        this.configurations = configurations;
        this.descriptions = descriptions;
        this.errors = errors;
        this.reader = reader;
    }

    @Override
    public synchronized List<HubParameter> parameters(Locale locale) {
        ConfigDescription description =
                descriptions.getConfigDescription(URI.create(CameraHubConstants.CONFIG_URI), locale);
        return description == null ? List.of() : new ParameterList(description, stored()).all();
    }

    @Override
    public synchronized List<ConfigError> change(Map<String, Object> values, Locale locale) throws IOException {
        Map<String, Object> next = new HashMap<>(stored());
        List<ConfigError> unknown = new ArrayList<>();
        values.forEach((name, value) -> {
            if (ServiceParameter.of(name).isEmpty()) {
                unknown.add(errors.translated(new ConfigError(name, "unknown", List.of(), "is no setting."), locale));
            } else if (isNothing(value)) {
                next.remove(name);
            } else {
                next.put(name, value);
            }
        });
        return unknown.isEmpty() ? store(next, locale) : unknown;
    }

    /** What is nothing takes the default. */
    private static boolean isNothing(Object value) {
        return value instanceof String text && text.isBlank() || value instanceof List<?> list && list.isEmpty();
    }

    @Override
    public synchronized List<String> accounts() {
        return AccountList.of(stored()).users();
    }

    @Override
    public synchronized List<ConfigError> setAccount(String user, String password, Locale locale) throws IOException {
        if (user.contains(":") || user.contains(",") || password.contains("\n") || password.contains("\r")) {
            return List.of(errors.translated(UNFIT_ACCOUNT, locale));
        }
        return storeAccounts(AccountList.of(stored()).with(user, password), locale);
    }

    @Override
    public synchronized List<ConfigError> removeAccount(String user, Locale locale) throws IOException {
        return storeAccounts(AccountList.of(stored()).without(user), locale);
    }

    private List<ConfigError> storeAccounts(AccountList accounts, Locale locale) throws IOException {
        return change(Map.of(ServiceParameter.ACCOUNTS.key(), accounts.entries()), locale);
    }

    private List<ConfigError> store(Map<String, Object> next, Locale locale) throws IOException {
        List<ConfigError> found = reader.errors(next);
        if (!found.isEmpty()) {
            return found.stream().map(error -> errors.translated(error, locale)).toList();
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        next.forEach((name, value) -> properties.put(name, asStored(value)));
        configuration().update(properties);
        return List.of();
    }

    /** OSGi stores lists of texts as arrays, and refuses the numbers that JSON has. */
    private static Object asStored(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toArray(String[]::new);
        }
        return value instanceof BigDecimal number
                ? Numbers.integer(number).<Object>map(whole -> whole).orElseGet(number::toPlainString)
                : value;
    }

    private Map<String, Object> stored() {
        Map<String, Object> values = new HashMap<>();
        try {
            @Nullable Dictionary<String, Object> properties = configuration().getProperties();
            if (properties != null) {
                properties.keys().asIterator().forEachRemaining(key -> values.put(key, properties.get(key)));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The configuration cannot be read: " + e.getMessage(), e);
        }
        return values;
    }

    /** Without a location: the bundle of the service is to get it, not the one that writes it. */
    private Configuration configuration() throws IOException {
        return configurations.getConfiguration(CameraHubConstants.SERVICE_PID, null);
    }
}
