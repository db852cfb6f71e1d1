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
package org.openhab.core.config.core;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Finds the description of a configuration with all providers.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConfigDescriptionRegistry.class)
public class ConfigDescriptionRegistry {

    private final List<ConfigDescriptionProvider> providers = new CopyOnWriteArrayList<>();

    public ConfigDescriptionRegistry() {
        // providers come by themselves
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    protected void addConfigDescriptionProvider(ConfigDescriptionProvider provider) {
        providers.add(provider);
    }

    protected void removeConfigDescriptionProvider(ConfigDescriptionProvider provider) {
        providers.remove(provider);
    }

    public @Nullable ConfigDescription getConfigDescription(URI uri, @Nullable Locale locale) {
        for (ConfigDescriptionProvider provider : providers) {
            ConfigDescription found = provider.getConfigDescription(uri, locale);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
