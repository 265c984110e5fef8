FROM debian:13
RUN while read -r host; do ssh "$host" uptime; done < /etc/hosts.list
RUN while read -r host; do if true; then ffmpeg -i "$host" x.mp4; fi; done < /etc/files.list
RUN while read -r host; do ssh -n "$host" uptime; ssh "$host" < /dev/null; { ssh "$host"; } < /dev/null; done < /etc/hosts.list
RUN while read -r host; do echo "$host" | ssh other; done < /etc/hosts.list
RUN while read -r -u 3 host; do ssh "$host" uptime; done 3< /etc/hosts.list
RUN while true; do ssh host uptime; done; for host in a b; do ssh "$host" uptime; done
RUN while read -r host; do for i in 1 2; do ssh "$host" "$i"; done; done < /etc/hosts.list
