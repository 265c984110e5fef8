FROM alpine:3.24
RUN for p in a b; do apk add $p; done; case x in a) sudo ls ;; esac; f() { sudo id; }; f; x=$(sudo whoami); (sudo a); { sudo b; } && if sudo c; then :; fi
