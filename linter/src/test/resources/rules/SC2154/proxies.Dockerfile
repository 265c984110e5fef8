FROM debian:13
RUN if [ "${http_proxy}" != "" ]; then echo "${https_proxy}" "$no_proxy" "${other_proxy}"; fi
