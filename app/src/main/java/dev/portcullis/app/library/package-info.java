/** What a person keeps: targets, payloads and scripts, in the sidebar. */
package dev.portcullis.app.library;
