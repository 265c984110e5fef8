FROM debian:13
RUN setcap cap_sys_admin+ep /usr/bin/tool
RUN setcap 'cap_net_bind_service,cap_setuid=+eip' /usr/bin/a
RUN setcap cap_net_raw,cap_net_bind_service=+ep /usr/bin/b
RUN setcap all=ep /usr/bin/c && setcap -r /usr/bin/d
