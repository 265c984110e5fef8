FROM debian:13-slim
COPPY a b
ENV A="
RUN --mount=typ▮e= a
