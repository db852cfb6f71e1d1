/**
 * What single header fields mean: Transport (RFC 2326 section 12.39), Session (12.37), Range (12.29), RTP-Info (12.33)
 * and Public (12.28). Each is a record with {@code parse} and, as {@code toString}, the form that goes over the wire.
 * Parsing never fails: what a camera or a viewer says wrongly counts as not said, because every field has a default
 * that works, and the odd forms that real devices send are known (see the tests). The challenges of authentication are
 * in {@link org.openhab.camerahub.rtsp.auth}.
 */
package org.openhab.camerahub.rtsp.header;
