/** May this connect, and why: profiles, rules, verdicts, and the creation quota. */
package dev.portcullis.core.policy;
