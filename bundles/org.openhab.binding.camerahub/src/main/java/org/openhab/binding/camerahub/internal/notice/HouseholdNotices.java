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
package org.openhab.binding.camerahub.internal.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.household.HouseholdListener;
import org.openhab.binding.camerahub.internal.notice.sender.Telegram;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TimeZoneProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells by Telegram and by e-mail what cameras see, and when their motion detection is switched: by the ways of the home
 * that a camera belongs to, or of every home if it belongs to none. Who reports a motion never waits for it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = HouseholdNotices.class)
public class HouseholdNotices implements HouseholdListener {

    private final Map<String, HomeNotices> homes = new ConcurrentHashMap<>();
    private final HouseholdClock clock;
    private final NoticeTexts texts;
    private final String telegramServer;
    private final Runnable endOfListening;

    @Activate
    public HouseholdNotices(
            @Reference Household household,
            @Reference HouseholdClock clock,
            @Reference TimeZoneProvider timeZoneProvider,
            @Reference LocaleProvider localeProvider) {
        this(household, clock, timeZoneProvider, localeProvider, Telegram.SERVER);
    }

    HouseholdNotices(
            Household household,
            HouseholdClock clock,
            TimeZoneProvider timeZoneProvider,
            LocaleProvider localeProvider,
            String telegramServer) {
        this.clock = clock;
        this.telegramServer = telegramServer;
        texts = new NoticeTexts(timeZoneProvider, localeProvider);
        endOfListening = household.listen(this);
    }

    @Deactivate
    public void deactivate() {
        endOfListening.run();
        Set.copyOf(homes.keySet()).forEach(this::forget);
    }

    /**
     * For the home's handler.
     *
     * @param home the UID of its Thing
     * @param telegramFaults is told why nothing gets through by Telegram, as a Thing's status says it; empty: it does
     * @param mailFaults the same of e-mail
     */
    public void configure(
            String home,
            NoticeSettings settings,
            Consumer<Optional<String>> telegramFaults,
            Consumer<Optional<String>> mailFaults) {
        homes.computeIfAbsent(home, id -> new HomeNotices(clock, texts))
                .use(settings, telegramServer, telegramFaults, mailFaults);
    }

    /** The home is not in operation; what is to be tried again waits for its next settings. */
    public void pause(String home) {
        Optional.ofNullable(homes.get(home)).ifPresent(HomeNotices::stop);
    }

    /** The home is no more. */
    public void forget(String home) {
        Optional.ofNullable(homes.remove(home)).ifPresent(HomeNotices::stop);
    }

    @Override
    public void motion(HouseholdCamera camera, Instant at, byte @Nullable [] jpeg) {
        homesOf(camera).forEach(notices -> notices.motion(camera, at, jpeg));
    }

    @Override
    public void motionDetection(HouseholdCamera camera, boolean on) {
        homesOf(camera).forEach(notices -> notices.motionDetection(camera, on));
    }

    private List<HomeNotices> homesOf(HouseholdCamera camera) {
        Optional<String> home = camera.home();
        return homes.entrySet().stream()
                .filter(entry -> home.isEmpty() || home.get().equals(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
