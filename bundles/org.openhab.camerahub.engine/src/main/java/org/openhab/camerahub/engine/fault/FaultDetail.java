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
package org.openhab.camerahub.engine.fault;

import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What was seen when a fault happened: the part in brackets of its text. One place for the words: the log has them as
 * they are here, the service's properties have them as {@code detail.<key>} in other languages.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum FaultDetail {
    /* on the way to the camera */
    HOST_UNKNOWN("its host name is not known"),
    NO_ROUTE("no route to it"),
    NO_CONNECTION("no connection"),
    NO_CONNECTION_WITHIN("no connection within {0} ms"),
    CONNECTION_REFUSED("the connection was refused"),
    NETWORK_UNREACHABLE("its network cannot be reached"),
    HANDSHAKE_BROKE("the connection broke in the TLS handshake"),
    NOT_VOUCHED_FOR("the certificate is not vouched for or names another host"),
    CERTIFICATE_REFUSED("the certificate is refused"),
    TLS_NOT_AGREED("TLS cannot be agreed on"),
    CLOSED("it closed the connection"),
    BROKE("the connection broke"),
    /* what it answered; {0} is the request's method */
    ANSWERED("{0} was answered {1}"),
    NOT_ANSWERED("{0} was not answered within {1} ms"),
    NO_CREDENTIALS("it asks for credentials and none are configured"),
    AUTHENTICATION_UNKNOWN("it asks for a kind of authentication that is not known"),
    REDIRECTS_AGAIN("it redirects again and again"),
    REDIRECTS_ELSEWHERE("it redirects to another host or to plain text"),
    NO_UDP_PORTS("it wants UDP, and no pair of ports could be opened"),
    /* what it described and sent */
    NO_DESCRIPTION_WITHIN("no description within {0} ms"),
    NO_DESCRIPTION("no description in time"),
    DESCRIPTION_UNREADABLE("its session description cannot be read"),
    NO_MEDIA("no media section"),
    ONLY_MEDIA("only {0}"),
    NO_SECTION_LEFT("no section of its description is left"),
    NO_TRACK_LEFT("its modifiers leave no track"),
    NO_VIDEO("no video in H.264 or H.265"),
    OTHER_TRACKS("it came back with other tracks"),
    NO_PACKET("not one packet for {0} s"),
    NO_START("no picture that players can start with in time"),
    /* the hub */
    SHUT_DOWN("the hub is shut down"),
    RECONFIGURED("its configuration was changed"),
    REMOVED("it was removed"),
    NOT_CONFIGURED("it has no configuration"),
    STARTING("openHAB is starting"),
    SWITCHED_OFF("the stream is switched off"),
    MEMORY_OF_CAMERA("for what camera {0} sends"),
    MEMORY_OF_VIEWER("for what a viewer is sent"),
    /* its port; {0} says which */
    PORT_TAKEN(
            "port {0}: another program listens there, which 'ss -ltnp sport = :{1}' names if run as root; stop it, move it to another port or address, or set another port here"),
    PORT_TAKEN_BY("port {0}: {1} listens there; stop it, move it to another port or address, or set another port here"),
    PORT_NO_ADDRESS("port {0}: this machine has no such address now; correct the address, or leave it empty for all"),
    PORT_FORBIDDEN(
            "port {0}: ports below 1024 need a right; either give it to openHAB with 'systemctl edit openhab' and the lines '[Service]' and 'AmbientCapabilities=CAP_NET_BIND_SERVICE', then restart openHAB; or set a port from 1024 up here, e.g. 8443, and redirect to it, in the router or with 'iptables -t nat -A PREROUTING -p tcp --dport {1} -j REDIRECT --to-ports 8443'"),
    PORT_OTHER("port {0}: {1}"),
    /* its certificate; {0} is the file */
    CERTIFICATE_NONE("none is configured"),
    CERTIFICATE_NO_FILE("{0} is not a file"),
    CERTIFICATE_LARGE("{0} is too large to be a certificate or key"),
    CERTIFICATE_UNREADABLE("{0} cannot be read"),
    CERTIFICATE_ABSENT("{0} does not exist, or its folder may not be read by the user '{1}'"),
    CERTIFICATE_FORBIDDEN(
            "the user '{1}' may not read {0}: give it the right, e.g. with a group that owns the file, or copy the renewed files with a deploy hook"),
    CERTIFICATE_TLS("the TLS library refuses it: request a common RSA one"),
    CERTIFICATE_EXPIRED("it expired on {0}: renew it"),
    CERTIFICATE_EARLY("it is not valid before {0}: check this machine's clock"),
    CHAIN_DAMAGED("the file of the chain holds a damaged block"),
    CHAIN_EMPTY(
            "the file of the chain holds no certificate; it must hold blocks that start with -----BEGIN CERTIFICATE-----"),
    KEY_DAMAGED("the file of the key holds a damaged block"),
    KEY_MISSING(
            "the file of the key holds no private key; it must hold a block that starts with -----BEGIN PRIVATE KEY----- or the like"),
    KEY_ENCRYPTED("the key is encrypted: set its password"),
    KEY_PASSWORD("the key cannot be decrypted: correct its password"),
    KEY_KIND("the key is neither RSA nor EC: viewers know these only, request a certificate with an RSA key"),
    KEY_FORM("the {0} key has an unusual form: request a certificate with an RSA key of 2048 bits"),
    KEY_OTHER("the key does not fit the certificate: set the paths of a chain and a key that were issued together"),
    PKCS12_NO_CERTIFICATE("the PKCS#12 file holds no certificate: export it with its chain"),
    PKCS12_NO_KEY("the PKCS#12 file holds no private key: export it with its key"),
    PKCS12_PASSWORD("the PKCS#12 file cannot be read: its password is wrong or the file is damaged"),
    PKCS12_FORM("the PKCS#12 file has an unusual form: export it anew");

    private final String text;

    FaultDetail(String text) {
        this.text = text;
    }

    /** E.g. {@code no-route}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In English; {@code values} stand for {@code {0}}, {@code {1}}, ... */
    public String text(List<String> values) {
        return Placeholders.fill(text, values);
    }
}
