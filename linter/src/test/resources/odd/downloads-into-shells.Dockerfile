FROM debian:13
RUN set -o pipefail; curl https://x.org | bash -s -- -y
RUN wget -qO- https://x.org/install.sh | sudo -E bash -
RUN bash <(curl -s https://x.org/install.sh)
RUN sh -c "$(curl -fsSL https://x.org/install.sh)"
RUN curl -o i.sh https://x.org/i.sh && echo "abc  i.sh" | sha256sum -c - && sh i.sh
