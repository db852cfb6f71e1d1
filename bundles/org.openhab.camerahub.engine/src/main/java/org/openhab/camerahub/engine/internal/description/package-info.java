/**
 * What a viewer is told about a camera's stream: the camera's session description (RFC 8866) with the camera's
 * modifiers applied, and brought into the form that the pickiest known viewer, an Amazon Echo, needs.
 */
package org.openhab.camerahub.engine.internal.description;
