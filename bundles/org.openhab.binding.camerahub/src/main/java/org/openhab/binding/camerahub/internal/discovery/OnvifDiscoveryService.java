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
package org.openhab.binding.camerahub.internal.discovery;

import static org.openhab.binding.camerahub.internal.CameraHubBindingConstants.*;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.camera.offer.ThingCameraProvider;
import org.openhab.core.config.discovery.AbstractDiscoveryService;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.net.CidrAddress;
import org.openhab.core.net.NetUtil;
import org.openhab.core.net.NetworkAddressService;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds cameras that speak ONVIF, by WS-Discovery on the local networks, when the user asks for it. ONVIF tells where a
 * camera is, but its stream's path only to whom logs in: so the user completes the address.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = DiscoveryService.class, configurationPid = "discovery.camerahub")
public class OnvifDiscoveryService extends AbstractDiscoveryService {

    private static final int SCAN_SECONDS = 6;
    private static final Duration GATHER = Duration.ofSeconds(5);
    /** What was found once need not be there tomorrow. */
    private static final long KEEP_SECONDS = 3600;

    private static final InetSocketAddress GROUP = new InetSocketAddress("239.255.255.250", 3702);
    private static final String UUID_URN = "urn:uuid:";
    private static final String ID_FORM = "[A-Za-z0-9_-]{1,64}";

    private final Logger logger = LoggerFactory.getLogger(OnvifDiscoveryService.class);
    private final Supplier<Collection<InetAddress>> networks;
    private final InetSocketAddress group;
    private final ThingCameraProvider known;
    private @Nullable ProbeScan scan;

    @Activate
    public OnvifDiscoveryService(@Reference NetworkAddressService network, @Reference ThingCameraProvider known) {
        this(() -> localAddresses(network), GROUP, known);
    }

    OnvifDiscoveryService(
            Supplier<Collection<InetAddress>> networks, InetSocketAddress group, ThingCameraProvider known) {
        super(Set.of(THING_TYPE_CAMERA), SCAN_SECONDS, false);
        this.networks = networks;
        this.group = group;
        this.known = known;
    }

    @Override
    protected void startScan() {
        stopRunning();
        try {
            ProbeScan started = new ProbeScan(networks.get(), group, ProbeType.OF_CAMERAS, GATHER, this::answered);
            synchronized (this) {
                scan = started;
            }
            scheduler.execute(started);
        } catch (IOException e) {
            logger.debug("Cameras cannot be searched for: {}", e.getMessage());
        }
    }

    @Override
    protected synchronized void stopScan() {
        super.stopScan();
        stopRunning();
    }

    @Override
    protected void deactivate() {
        stopRunning();
        super.deactivate();
    }

    private synchronized void stopRunning() {
        ProbeScan running = scan;
        if (running != null) {
            running.stop();
        }
        scan = null;
    }

    private void answered(InetAddress sender, byte[] datagram) {
        String host = sender.getHostAddress();
        for (ProbeMatch match : ProbeMessages.read(datagram)) {
            if (match.isCamera() && !isKnown(host)) {
                thingDiscovered(result(match, host));
            }
        }
    }

    /** A camera that was set up by hand has no endpoint reference by which openHAB would recognise it. */
    private boolean isKnown(String host) {
        return known.cameras().stream().anyMatch(camera -> camera.url().host().equals(host));
    }

    /** The host is the one that answered, whatever addresses the answer names: nobody can point to somebody else. */
    private static DiscoveryResult result(ProbeMatch match, String host) {
        DiscoveryResultBuilder builder = DiscoveryResultBuilder.create(
                        new ThingUID(THING_TYPE_CAMERA, id(match.endpoint())))
                .withThingType(THING_TYPE_CAMERA)
                .withProperty("address", "rtsp://" + host + "/")
                .withProperty(PROPERTY_ENDPOINT, match.endpoint())
                .withRepresentationProperty(PROPERTY_ENDPOINT)
                .withLabel(label(match, host))
                .withTTL(KEEP_SECONDS);
        if (!match.hardware().isEmpty()) {
            builder.withProperty(Thing.PROPERTY_MODEL_ID, match.hardware());
        }
        return builder.build();
    }

    private static String label(ProbeMatch match, String host) {
        String name = match.name();
        String hardware = match.hardware();
        String what = name.toLowerCase(Locale.ROOT).contains(hardware.toLowerCase(Locale.ROOT))
                ? name
                : (name + " " + hardware).strip();
        return (what.isEmpty() ? "Camera" : what) + " (" + host + ")";
    }

    /** The same for the same device at every search, and harmless whatever the device calls itself. */
    static String id(String endpoint) {
        String id = endpoint.regionMatches(true, 0, UUID_URN, 0, UUID_URN.length())
                ? endpoint.substring(UUID_URN.length())
                : endpoint;
        return id.matches(ID_FORM)
                ? id.toLowerCase(Locale.ROOT)
                : UUID.nameUUIDFromBytes(endpoint.getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    private static Collection<InetAddress> localAddresses(NetworkAddressService network) {
        String primary = network.getPrimaryIpv4HostAddress();
        boolean onlyPrimary = network.isUseOnlyOneAddress() && primary != null;
        List<InetAddress> addresses = NetUtil.getAllInterfaceAddresses().stream()
                .map(CidrAddress::getAddress)
                .filter(Inet4Address.class::isInstance)
                .filter(address -> !onlyPrimary || address.getHostAddress().equals(primary))
                .toList();
        return addresses;
    }
}
