import "@/components/public/public-pages.css";

export default function PublicLayout({ children }: { children: React.ReactNode }) {
  return children;
}
