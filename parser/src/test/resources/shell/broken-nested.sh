echo $(ls | grep x ; "$(cat ${y ) `z
