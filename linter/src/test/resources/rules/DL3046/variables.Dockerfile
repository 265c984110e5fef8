FROM debian:13
ARG ID=1000
RUN useradd -u ${ID} a && useradd --uid="${USER_ID}" b && useradd -u "1234567" c
