FROM debian:13
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.com/i.sh -o i.sh && bash i.sh
RUN curl -fsSL https://example.com/i.sh | tee i.sh | bash -eux -s -- --yes
RUN curl -fsSL https://example.com/k | gpg --dearmor -o /k && curl https://example.com | sh -c 'cat > x'
RUN curl -fsSL https://example.com/a.json | python3 -m json.tool && curl https://example.com | perl -pe 's/a/b/'
RUN eval "$(curl -fsSL https://example.com/i.sh)" && source <(wget -O - https://example.com/i.sh)
RUN bash -c "$(curl -fsSL https://example.com/i.sh)" -- --yes && bash -c "echo $(curl https://example.com/version)"
RUN bash <<< "$(curl https://example.com/i.sh)"
RUN wget -q https://example.com/i.sh | sh
RUN sh -c 'curl https://example.com/i.sh | sh'
RUN <<EOF
curl https://example.com/i.sh | env A=b sh
EOF
