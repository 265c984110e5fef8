FROM debian:13
RUN printf '%q' "$HOME"
