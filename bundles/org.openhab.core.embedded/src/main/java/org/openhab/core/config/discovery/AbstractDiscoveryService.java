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
package org.openhab.core.config.discovery;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.config.core.ConfigParser;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What services that find things have in common. Listeners are told on another thread, as in openHAB 5.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractDiscoveryService implements DiscoveryService {

    private static final String POOL = "discovery";

    private final Logger logger = LoggerFactory.getLogger(AbstractDiscoveryService.class);

    protected final ScheduledExecutorService scheduler = ThreadPoolManager.getScheduledPool(POOL);
    protected @Nullable ScanListener scanListener;

    private final Set<ThingTypeUID> supportedThingTypes;
    private final int timeout;
    private final @Nullable String scanInputLabel;
    private final @Nullable String scanInputDescription;
    private final DiscoveryAudience audience = new DiscoveryAudience(this);
    private volatile boolean backgroundDiscoveryEnabled;
    private @Nullable Future<?> scheduledStop;

    protected AbstractDiscoveryService(
            @Nullable Set<ThingTypeUID> supportedThingTypes,
            int timeout,
            boolean backgroundDiscoveryEnabledByDefault,
            @Nullable String scanInputLabel,
            @Nullable String scanInputDescription)
            throws IllegalArgumentException {
        if (timeout < 0) {
            throw new IllegalArgumentException("The timeout must be >= 0!");
        }
        this.supportedThingTypes = supportedThingTypes == null ? Set.of() : Set.copyOf(supportedThingTypes);
        this.timeout = timeout;
        this.backgroundDiscoveryEnabled = backgroundDiscoveryEnabledByDefault;
        this.scanInputLabel = scanInputLabel;
        this.scanInputDescription = scanInputDescription;
    }

    protected AbstractDiscoveryService(
            @Nullable Set<ThingTypeUID> supportedThingTypes, int timeout, boolean backgroundDiscoveryEnabledByDefault)
            throws IllegalArgumentException {
        this(supportedThingTypes, timeout, backgroundDiscoveryEnabledByDefault, null, null);
    }

    protected AbstractDiscoveryService(@Nullable Set<ThingTypeUID> supportedThingTypes, int timeout)
            throws IllegalArgumentException {
        this(supportedThingTypes, timeout, true);
    }

    protected AbstractDiscoveryService(int timeout) throws IllegalArgumentException {
        this(null, timeout);
    }

    protected void activate(@Nullable Map<String, Object> configProperties) {
        backgroundDiscoveryEnabled = wanted(configProperties);
        if (backgroundDiscoveryEnabled) {
            startBackgroundDiscovery();
        }
    }

    protected void modified(@Nullable Map<String, Object> configProperties) {
        boolean enabled = wanted(configProperties);
        if (backgroundDiscoveryEnabled && !enabled) {
            stopBackgroundDiscovery();
        } else if (!backgroundDiscoveryEnabled && enabled) {
            startBackgroundDiscovery();
        }
        backgroundDiscoveryEnabled = enabled;
    }

    private boolean wanted(@Nullable Map<String, Object> configuration) {
        Object value = configuration == null ? null : configuration.get(CONFIG_PROPERTY_BACKGROUND_DISCOVERY);
        return ConfigParser.valueAsOrElse(value, Boolean.class, backgroundDiscoveryEnabled);
    }

    protected void deactivate() {
        if (backgroundDiscoveryEnabled) {
            stopBackgroundDiscovery();
        }
    }

    @Override
    public Set<ThingTypeUID> getSupportedThingTypes() {
        return supportedThingTypes;
    }

    @Override
    public boolean isScanInputSupported() {
        return scanInputLabel != null && scanInputDescription != null;
    }

    @Override
    public @Nullable String getScanInputLabel() {
        return scanInputLabel;
    }

    @Override
    public @Nullable String getScanInputDescription() {
        return scanInputDescription;
    }

    @Override
    public int getScanTimeout() {
        return timeout;
    }

    @Override
    public boolean isBackgroundDiscoveryEnabled() {
        return backgroundDiscoveryEnabled;
    }

    /** The listener gets all that is known at once. */
    @Override
    public void addDiscoveryListener(@Nullable DiscoveryListener listener) {
        if (listener != null) {
            audience.add(listener);
        }
    }

    @Override
    public void removeDiscoveryListener(@Nullable DiscoveryListener listener) {
        if (listener != null) {
            audience.remove(listener);
        }
    }

    @Override
    public void startScan(@Nullable ScanListener listener) {
        scan(null, listener);
    }

    @Override
    public void startScan(String input, @Nullable ScanListener listener) {
        scan(input, listener);
    }

    private void scan(@Nullable String input, @Nullable ScanListener listener) {
        synchronized (this) {
            abortScan();
            scanListener = listener;
            if (timeout > 0) {
                scheduledStop = scheduler.schedule(this::stopAfterTimeout, timeout, TimeUnit.SECONDS);
            }
        }
        try {
            if (input == null) {
                startScan();
            } else {
                startScan(input);
            }
        } catch (RuntimeException e) {
            synchronized (this) {
                cancelStop();
                scanListener = null;
            }
            throw e;
        }
    }

    private void stopAfterTimeout() {
        try {
            stopScan();
        } catch (RuntimeException e) {
            logger.warn("Exception occurred during execution: {}", e.getMessage(), e);
        }
    }

    @Override
    public void abortScan() {
        ScanListener listener;
        synchronized (this) {
            cancelStop();
            listener = scanListener;
            scanListener = null;
        }
        if (listener != null) {
            listener.onErrorOccurred(new CancellationException("Scan has been aborted."));
        }
    }

    private void cancelStop() {
        Future<?> stop = scheduledStop;
        if (stop != null) {
            stop.cancel(false);
            scheduledStop = null;
        }
    }

    protected abstract void startScan();

    protected void startScan(String input) {
        logger.warn(
                "Discovery with input parameter not implemented by service '{}'!",
                getClass().getName());
    }

    protected void stopScan() {
        ScanListener listener;
        synchronized (this) {
            listener = scanListener;
            scanListener = null;
        }
        if (listener != null) {
            listener.onFinished();
        }
    }

    protected void thingDiscovered(DiscoveryResult discoveryResult) {
        audience.found(discoveryResult);
    }

    protected void thingRemoved(ThingUID thingUID) {
        audience.lost(thingUID);
    }

    protected void startBackgroundDiscovery() {}

    protected void stopBackgroundDiscovery() {}
}
