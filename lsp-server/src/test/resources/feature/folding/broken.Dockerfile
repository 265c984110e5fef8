FROM alpine
RUN <<EOF
if true; then
  echo
RUN a \
