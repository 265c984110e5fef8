# check=▮
