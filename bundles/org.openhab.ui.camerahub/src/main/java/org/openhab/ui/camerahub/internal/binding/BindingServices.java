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
package org.openhab.ui.camerahub.internal.binding;

import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.io.camerahub.AccessTokens;
import org.openhab.io.camerahub.HouseholdControl;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * What the binding offers, if it is installed.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = BindingServices.class)
public class BindingServices {

    private final AtomicReference<@Nullable HouseholdControl> household = new AtomicReference<>();
    private final AtomicReference<@Nullable AccessTokens> tokens = new AtomicReference<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setHousehold(HouseholdControl service) {
        household.set(service);
    }

    public void unsetHousehold(HouseholdControl service) {
        household.compareAndSet(service, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setTokens(AccessTokens service) {
        tokens.set(service);
    }

    public void unsetTokens(AccessTokens service) {
        tokens.compareAndSet(service, null);
    }

    /** Null without the binding. */
    public @Nullable HouseholdControl householdOrNull() {
        return household.get();
    }

    public HouseholdControl household() throws ApiException {
        HouseholdControl service = household.get();
        if (service == null) {
            throw new ApiException(ApiFault.NO_BINDING);
        }
        return service;
    }

    public AccessTokens tokens() throws ApiException {
        AccessTokens service = tokens.get();
        if (service == null) {
            throw new ApiException(ApiFault.NO_BINDING);
        }
        return service;
    }
}
