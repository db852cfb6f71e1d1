/**
 * The hub as an RTSP server (RFC 2326): one conversation per connection of a viewer.
 */
package org.openhab.camerahub.engine.internal.viewer;
