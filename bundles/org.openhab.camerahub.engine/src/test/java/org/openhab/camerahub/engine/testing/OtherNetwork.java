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
package org.openhab.camerahub.engine.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A network of its own for one process, bound to this machine's by one cable that can be pulled: a network namespace
 * and a pair of virtual interfaces. Only root can make one; nothing leaves the machine.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class OtherNetwork implements AutoCloseable {

    private final String name = "hub" + ProcessHandle.current().pid() % 100_000;
    private final String subnet = "10.213." + ProcessHandle.current().pid() % 250 + ".";

    private OtherNetwork() {}

    /** Whether this process may make networks. */
    public static boolean isPossible() throws InterruptedException {
        String name = "hub-probe" + ProcessHandle.current().pid();
        return Commands.succeeds("ip", "netns", "add", name) && Commands.succeeds("ip", "netns", "del", name);
    }

    public static OtherNetwork make() throws IOException, InterruptedException {
        OtherNetwork network = new OtherNetwork();
        Commands.run("ip", "netns", "add", network.name);
        network.plugIn();
        return network;
    }

    /** Makes both ends of the cable, with the same addresses every time. */
    public void plugIn() throws IOException, InterruptedException {
        Commands.run("ip", "link", "add", name, "type", "veth", "peer", "name", "eth0", "netns", name);
        Commands.run("ip", "addr", "add", subnet + "1/24", "dev", name);
        Commands.run("ip", "link", "set", name, "up");
        Commands.run("ip", "-n", name, "link", "set", "lo", "up");
        Commands.run("ip", "-n", name, "addr", "add", subnet + "2/24", "dev", "eth0");
        Commands.run("ip", "-n", name, "link", "set", "eth0", "up");
    }

    /** The interfaces vanish, with their addresses. */
    public void unplug() throws IOException, InterruptedException {
        Commands.run("ip", "link", "del", name);
    }

    /** The interface inside stays, but its cable is dead. */
    public void down() throws IOException, InterruptedException {
        Commands.run("ip", "link", "set", name, "down");
    }

    public void up() throws IOException, InterruptedException {
        Commands.run("ip", "link", "set", name, "up");
    }

    /** What goes before a command that is to run in it. */
    public String prefix() {
        return "exec ip netns exec " + name + " ";
    }

    /** This machine, as it is seen from there. */
    public InetAddress here() throws UnknownHostException {
        return InetAddress.getByName(subnet + "1");
    }

    /** There, as it is seen from this machine. */
    public InetAddress there() throws UnknownHostException {
        return InetAddress.getByName(subnet + "2");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        Commands.succeeds("ip", "link", "del", name);
        Commands.run("ip", "netns", "del", name);
    }
}
