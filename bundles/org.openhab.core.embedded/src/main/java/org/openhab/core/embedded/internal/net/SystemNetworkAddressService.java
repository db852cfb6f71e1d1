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
package org.openhab.core.embedded.internal.net;

import java.net.Inet4Address;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigParser;
import org.openhab.core.net.CidrAddress;
import org.openhab.core.net.NetUtil;
import org.openhab.core.net.NetworkAddressChangeListener;
import org.openhab.core.net.NetworkAddressService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/**
 * The addresses of this machine, by openHAB's network settings: {@code
 * org.openhab.network:primaryAddress=192.0.2.0/24}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = NetworkAddressService.class, configurationPid = "org.openhab.network")
public class SystemNetworkAddressService implements NetworkAddressService {

    private final Set<NetworkAddressChangeListener> listeners = new CopyOnWriteArraySet<>();
    private volatile Map<String, Object> configuration;

    @Activate
    public SystemNetworkAddressService(Map<String, Object> configuration) {
        this.configuration = Map.copyOf(configuration);
    }

    @Modified
    public void modified(Map<String, Object> changed) {
        String former = getPrimaryIpv4HostAddress();
        configuration = Map.copyOf(changed);
        String now = getPrimaryIpv4HostAddress();
        if (!Objects.equals(former, now)) {
            listeners.forEach(listener -> listener.onPrimaryAddressChanged(former, now));
        }
    }

    /** The first address of the network that the user has named, else the first of all. */
    @Override
    public @Nullable String getPrimaryIpv4HostAddress() {
        String wish = ConfigParser.valueAsOrElse(configuration.get("primaryAddress"), String.class, "");
        String first = null;
        for (CidrAddress address : NetUtil.getAllInterfaceAddresses()) {
            if (address.getAddress() instanceof Inet4Address ip) {
                if (wish.startsWith(ip.getHostAddress())) {
                    return ip.getHostAddress();
                }
                first = first == null ? ip.getHostAddress() : first;
            }
        }
        return first;
    }

    @Override
    public @Nullable String getConfiguredBroadcastAddress() {
        List<String> all = NetUtil.getAllBroadcastAddresses();
        return all.isEmpty() ? null : all.get(0);
    }

    @Override
    public boolean isUseOnlyOneAddress() {
        return ConfigParser.valueAsOrElse(configuration.get("useOnlyOneAddress"), Boolean.class, false);
    }

    @Override
    public boolean isUseIPv6() {
        return ConfigParser.valueAsOrElse(configuration.get("useIPv6"), Boolean.class, true);
    }

    @Override
    public void addNetworkAddressChangeListener(NetworkAddressChangeListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeNetworkAddressChangeListener(NetworkAddressChangeListener listener) {
        listeners.remove(listener);
    }
}
