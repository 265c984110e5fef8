FROM debian:13
ARG TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a
ENV A="-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA75q7q2fWQx9Zp0d1c3VQk8m" B=prefixAKIAQ3EGRTZ5WX2HNPLB
ENV C=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI5ODc2MzQifQ.dBjftJeZ4CVPmB92K27uhbUJU1p1r_wW1gFWFOEjXk
LABEL key=AIzaSyD3kXv9mQ2rT7wLpZb5nHc8YfGjU4sEaKo sum=sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
ENV D=https://user:@example.com E=https://example.com/a:b@c F=http://$U:$P@example.com
ENV G="grep -q 'BEGIN RSA PRIVATE KEY'" H=npm_config_registry_is_not_a_token_at_all_x
ONBUILD ENV I=xoxb-172364982734-q7Lw2rTz0pKsd83hGQmv
ENV J=$TOKEN
