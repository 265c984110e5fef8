FROM debian:13
LABEL l="https://example.org/a?b=c#d" l=example.org l="https://example.org/a b" l="mailto:x@example.org" l=$X l="http://[::1]:80/"
LABEL l "https://example.org" 
LABEL l="https://example.org/%zz"
