import "server-only"; import { Button } from "../../../components/ui/button"; export const drawn = Button;
