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
package org.openhab.binding.camerahub.internal;

import static org.openhab.binding.camerahub.internal.CameraHubBindingConstants.*;

import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.camera.CameraHandler;
import org.openhab.binding.camerahub.internal.camera.CameraServices;
import org.openhab.binding.camerahub.internal.camera.health.StatusTexts;
import org.openhab.binding.camerahub.internal.camera.offer.ThingCameraProvider;
import org.openhab.binding.camerahub.internal.home.HomeHandler;
import org.openhab.binding.camerahub.internal.home.HomeServices;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.night.HouseholdNight;
import org.openhab.binding.camerahub.internal.notice.HouseholdNotices;
import org.openhab.binding.camerahub.internal.person.PersonHandler;
import org.openhab.binding.camerahub.internal.person.PersonServices;
import org.openhab.binding.camerahub.internal.policy.HouseholdPolicy;
import org.openhab.binding.camerahub.internal.presence.HouseholdPresence;
import org.openhab.binding.camerahub.internal.router.RouterPresence;
import org.openhab.binding.camerahub.internal.token.Tokens;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.BaseThingHandlerFactory;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.io.camerahub.CameraHubControl;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes the handlers of homes, cameras and persons.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(configurationPid = "binding.camerahub", service = ThingHandlerFactory.class)
public class CameraHubHandlerFactory extends BaseThingHandlerFactory {

    /** Where openHAB runs what handlers do later. */
    private static final String THREAD_POOL = "thingHandler";

    private static final String STORAGE = "org.openhab.binding.camerahub";
    private static final Set<ThingTypeUID> SUPPORTED = Set.of(THING_TYPE_HOME, THING_TYPE_CAMERA, THING_TYPE_PERSON);

    private final CameraServices cameraServices;
    private final HomeServices homeServices;
    private final PersonServices personServices;

    @Activate
    public CameraHubHandlerFactory(
            @Reference CameraHubControl control,
            @Reference ThingCameraProvider provider,
            @Reference Household household,
            @Reference HouseholdPolicy policy,
            @Reference HouseholdPresence presence,
            @Reference HouseholdNight night,
            @Reference HouseholdNotices notices,
            @Reference RouterPresence router,
            @Reference Tokens tokens,
            @Reference HouseholdClock clock,
            @Reference TranslationProvider translations,
            @Reference LocaleProvider locales,
            @Reference StorageService storageService,
            BundleContext bundles) {
        Storage<String> storage = storageService.getStorage(STORAGE, CameraHubHandlerFactory.class.getClassLoader());
        ScheduledExecutorService scheduler = ThreadPoolManager.getScheduledPool(THREAD_POOL);
        cameraServices = new CameraServices(
                control,
                provider,
                household,
                policy,
                presence,
                tokens,
                storage,
                new StatusTexts(control, translations, locales, bundles.getBundle()),
                scheduler,
                clock);
        homeServices = new HomeServices(household, presence, night, notices, router, tokens, clock);
        personServices = new PersonServices(household, presence, tokens, clock, storage);
    }

    @Override
    public boolean supportsThingType(ThingTypeUID thingTypeUID) {
        return SUPPORTED.contains(thingTypeUID);
    }

    @Override
    protected @Nullable ThingHandler createHandler(Thing thing) {
        ThingTypeUID type = thing.getThingTypeUID();
        if (THING_TYPE_CAMERA.equals(type)) {
            return new CameraHandler(thing, cameraServices);
        }
        if (THING_TYPE_HOME.equals(type) && thing instanceof Bridge bridge) {
            return new HomeHandler(bridge, homeServices);
        }
        return THING_TYPE_PERSON.equals(type) ? new PersonHandler(thing, personServices) : null;
    }
}
