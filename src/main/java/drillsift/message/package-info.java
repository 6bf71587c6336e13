/** Problems with a stable code, and their texts in Japanese and English; known by every package. */
package drillsift.message;
