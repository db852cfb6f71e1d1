/**
 * RTSP on a TCP connection, as Netty handlers: text messages (RFC 2326 section 4) and interleaved binary frames
 * (section 10.12) in one stream of bytes.
 *
 * <pre>
 *  bytes --> RtspDecoder --> RtspRequest | RtspResponse | FrameRun, in the order of their arrival
 *                        \-> MalformedInput (user event), nothing behind it
 *  bytes <-- RtspEncoder <-- RtspMessage; a ByteBuf passes through
 * </pre>
 *
 * Media are never copied and never forwarded frame by frame: see {@link org.openhab.camerahub.rtsp.codec.FrameRun}
 * and {@link org.openhab.camerahub.rtsp.codec.StreamReceiveBuffer}.
 */
package org.openhab.camerahub.rtsp.codec;
